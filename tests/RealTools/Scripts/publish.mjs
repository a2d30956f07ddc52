// Writes with @azure/arm-compute: node publish.mjs TARGET MODE; TARGET is Gallery, Definition, Version, or Machine.
import { ComputeManagementClient } from "@azure/arm-compute";

const [target, mode] = process.argv.slice(2);
const { AZURE_SUBSCRIPTION_ID: subscription, LAB_ENDPOINT: endpoint, LAB_TOKEN: token } = process.env;
const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3600000 }) };
const client = new ComputeManagementClient(credential, subscription, { endpoint });
const [group, gallery, definition, location] = ["rg-orchid", "gal_orchid", "img-fern", "westeurope"];
const groupId = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute`;

// 25 has a method that returns a poller; in 21 only this one waits.
const write = (operations, ...args) => operations.createOrUpdate ? operations.createOrUpdate(...args) : operations.beginCreateOrUpdateAndWait(...args);

function publish() {
  switch (target) {
    case "Gallery":
      return write(client.galleries, group, gallery, { location });
    case "Definition":
      return write(client.galleryImages, group, gallery, definition, { location, osType: "Linux", osState: "Generalized", identifier: { publisher: "orchidworks", offer: "fern", sku: "base" } });
    case "Version":
      return write(client.galleryImageVersions, group, gallery, definition, "3.1.4", { location, storageProfile: { source: { id: `${groupId}/images/img-moss` } } });
    default:
      return write(client.virtualMachines, group, "vm-moss", { location, storageProfile: { imageReference: { id: `${groupId}/galleries/${gallery}/images/${definition}` } } });
  }
}

if (mode === "unhandled") {
  await publish();
} else {
  try {
    await publish();
    console.log("Published.");
  } catch (e) {
    console.error(mode === "string" ? String(e) : e);
    process.exitCode = 1;
  }
}
