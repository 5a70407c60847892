import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into each measured server with `--import`: answers what the process has used so far. The same for all of them.

/** Between two looks at the loop, milliseconds: what a figure is exact to. */
const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });

process.on('message', (request) => {
  if (request === 'watch') {
    delay.reset();
    delay.enable();
    process.send?.({});
  }
  // as one works who gives others their turn after so many milliseconds: what the machine makes of that
  if (typeof request === 'object' && request !== null && 'busyMs' in request && 'sliceMs' in request) {
    const { busyMs, sliceMs } = request;
    const ends = performance.now() + Number(busyMs);
    const slice = () => {
      const rests = performance.now() + Number(sliceMs);
      while (performance.now() < rests);
      if (performance.now() < ends) setImmediate(slice);
      else process.send?.({});
    };
    slice();
  }
  if (request === 'blocked') {
    delay.disable();
    process.send?.({
      longestMs: Math.max(delay.max / 1e6 - RESOLUTION, 0),
      p99Ms: delay.percentile(99) / 1e6 - RESOLUTION,
    });
  }
  if (request === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 });
  }
  if (request === 'memory') {
    // twice, because what the first pass finalises is freed by the second
    globalThis.gc?.();
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ resident: rss, live: heapUsed + external });
  }
});

// whoever measures may be stopped in the middle: nothing is left running, and no disk is filled
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

// a server that has closed all else may end
process.channel?.unref();
