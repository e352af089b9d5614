// The least there is: when something changes, one querySelector, and a box put where the control is.
globalThis.guide = {
  start(find) {
    const box = document.documentElement.appendChild(document.createElement('div'));
    box.style.cssText = 'position: fixed; outline: 2px solid #4338ca; pointer-events: none; display: none';
    const put = () => {
      const rect = find()?.getBoundingClientRect();
      if (!rect) return;
      Object.assign(box.style, {
        display: 'block',
        left: `${rect.x}px`,
        top: `${rect.y}px`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
      });
      observer.disconnect();
    };
    const observer = new MutationObserver(put);
    observer.observe(document, { childList: true, subtree: true });
    put();
    this.element = box;
  },
  box() {
    const rect = this.element?.getBoundingClientRect();
    return rect?.width ? rect : null;
  },
};
