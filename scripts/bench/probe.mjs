// Loaded into each measured server with `--import`: answers what the process has used so far. The same for all of them.

process.on('message', (request) => {
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

// a server that has closed all else may end
process.channel?.unref();
