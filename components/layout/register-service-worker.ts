/** After everything else, when the browser has nothing to do. It serves the offline page: docs/adr/0024. */
export const REGISTER_SERVICE_WORKER = `addEventListener("load",()=>{let w=navigator.serviceWorker;w&&(window.requestIdleCallback||setTimeout)(()=>w.register("/sw.js").catch(()=>{}))})`;
