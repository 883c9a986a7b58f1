/** Where the add-in is hosted while somebody works on it: the address that manifest.xml is kept with. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";

/** The address of the host that dist/ is for: ADDIN_URL, with one slash at its end. */
function addInAddress() {
  const given = process.env.ADDIN_URL;
  if (given === undefined || given === "") return DEVELOPMENT_ADDRESS;
  const address = new URL(given);
  if (address.protocol !== "https:") throw new Error(`ADDIN_URL must begin with https://; it is ${given}`);
  if (address.search !== "" || address.hash !== "")
    throw new Error(`ADDIN_URL must have no ? and no #; it is ${given}`);
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

/** The manifest for a host: its addresses, and in AppDomains, where no path may stand, the origin alone. */
function manifestFor(manifest, address) {
  return manifest
    .replaceAll(DEVELOPMENT_ADDRESS, address)
    .replaceAll(new URL(DEVELOPMENT_ADDRESS).origin, new URL(address).origin);
}

module.exports = { addInAddress, manifestFor, DEVELOPMENT_ADDRESS };
