// https://driverjs.com/docs/configuration: no animation, wait for an element that is not there yet, refresh on changes.
globalThis.guide = {
  start(find) {
    this.driver = window.driver.js.driver({
      animate: false,
      stagePadding: 4,
      waitForElement: 60_000,
      allowClose: false,
      steps: [{ element: find, popover: { title: 'Name the token', description: 'Type a name.' } }],
    });
    this.driver.drive();
  },
  box() {
    const { x, y, width, height } = this.driver.getState('__activeStagePosition') ?? {};
    if (!width || !document.querySelector('.driver-overlay')) return null;
    return new DOMRect(x, y, width, height);
  },
};
