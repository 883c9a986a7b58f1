/** Where the add-in is hosted while somebody works on it: the address that manifest.xml is kept with. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";

/** The address of the host that dist/ is for: ADDIN_URL, with one slash at its end. */
function addInAddress() {
  const given = process.env.ADDIN_URL;
  if (given === undefined || given === "") return DEVELOPMENT_ADDRESS;
  const address = new URL(given);
  if (address.protocol !== "https:") throw new Error(`ADDIN_URL must begin with https://; it is ${given}`);
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

module.exports = { addInAddress, DEVELOPMENT_ADDRESS };
