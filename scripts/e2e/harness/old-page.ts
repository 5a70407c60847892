import type { Screen } from './screen.ts';

/** Lets the window be made an old one: from `makeOld` it greets the server as a client of the protocol before. */
export async function mayGrowOld(screen: Screen): Promise<void> {
  await screen.context.addInitScript(speakOldProtocol);
}

/** The server is exchanged for a newer one, and the page connects again. */
export async function makeOld(screen: Screen): Promise<void> {
  await screen.page.evaluate(() => sessionStorage.setItem('isOld', 'yes'));
  screen.cable.cut();
  screen.cable.mend();
}

export async function makeNew(screen: Screen): Promise<void> {
  await screen.page.evaluate(() => sessionStorage.removeItem('isOld'));
}

/** Runs in the page. */
function speakOldProtocol() {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function speak(data) {
    const isOld = sessionStorage.getItem('isOld') !== null;
    const said = isOld && typeof data === 'string' ? data.replace('"protocol":1', '"protocol":0') : data;
    send.call(this, said);
  };
}
