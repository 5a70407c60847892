// Runs in the page before anything of it does, as a script and not as a module.

{
  window.benchFrames = [];
  window.benchPanning = false;
  let last = 0;
  /** @param {number} at */
  const frame = (at) => {
    if (window.benchPanning && last > 0) window.benchFrames.push(at - last);
    last = window.benchPanning ? at : 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
