// Runs in the page before anything of it does, as a script and not as a module.

{
  const figures = {
    keys: /** @type {number[]} */ ([]),
    slowKeys: /** @type {number[]} */ ([]),
    frames: /** @type {number[]} */ ([]),
  };
  window.benchFigures = figures;
  window.benchScrolling = false;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') figures.slowKeys.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });

  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        // a message is handled after the frame has been drawn
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => figures.keys.push(performance.now() - pressed);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );

  let last = 0;
  /** @param {number} at */
  const frame = (at) => {
    if (window.benchScrolling && last > 0) figures.frames.push(at - last);
    last = window.benchScrolling ? at : 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
