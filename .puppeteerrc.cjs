// The browser is found on the machine or installed by test/browser; npm ci must never download one.
module.exports = { skipDownload: true };
