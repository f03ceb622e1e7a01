/**
 * The `cacheHandler` of Next (next.config.js), which caches nothing. Pages are kept where they are published
 * (server/publishing); Next would write one more file for every address of a prerendered route that somebody makes up.
 */
export default class NoPageCache {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
