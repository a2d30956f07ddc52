#!/usr/bin/env bash
# @azure/arm-compute 25.1.1: a property that the SDK does not know is dropped on the way out and in, without a word.
#
# Guess:   an object is sent as it is; a mistyped or newer property reaches the service, which refuses it.
# Seen:    unknown properties are left out of the request body and of results, at every level. A value of
#          the wrong type ("2" for a number) goes through. A date given as text ends in
#          "item.endOfLifeDate.toISOString is not a function", and a date that cannot be read arrives as an
#          invalid Date, null in JSON.
# Matters: excludeFromLatests: true publishes the version as the latest one. What the service added in a
#          newer api-version cannot be read either; use the pipeline (client.pipeline) for that.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" @azure/arm-compute@25.1.1 @azure/core-rest-pipeline@1.25.0 >/dev/null 2>&1
cat > run.mjs <<'END'
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

let sent;
const answer = { name: "1.0.0", location: "eastus", added: 1, properties: { provisioningState: "Succeeded",
  publishingProfile: { added: 1, publishedDate: "yesterday", targetRegions: [{ name: "East US", added: 1 }] } } };
const httpClient = { sendRequest: async (request) => {
  sent = request.body;
  return { request, status: 200, headers: createHttpHeaders({ "content-type": "application/json" }), bodyAsText: JSON.stringify(answer) };
} };
const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000001", { endpoint: "https://arm.test", httpClient });
const publish = (publishingProfile) => client.galleryImageVersions.createOrUpdate("rg", "gal", "img", "1.0.0", { location: "eastus", publishingProfile });

await publish({ excludeFromLatests: true, targetRegions: [{ name: "East US", regionalReplicaCount: "2", replicas: 3 }] });
console.log("sent: " + JSON.stringify(JSON.parse(sent).properties.publishingProfile));
try { await publish({ endOfLifeDate: "2027-03-01T00:00:00Z" }); } catch (e) { console.log(`${e.name}: ${e.message}`); }
const read = await client.galleryImageVersions.get("rg", "gal", "img", "1.0.0");
console.log("read: " + JSON.stringify(read.publishingProfile) + ", added: " + read.added);
END
node run.mjs | tee seen

cat > expected <<'END'
sent: {"targetRegions":[{"name":"East US","regionalReplicaCount":"2"}]}
TypeError: item.endOfLifeDate.toISOString is not a function
read: {"targetRegions":[{"name":"East US"}],"publishedDate":null}, added: undefined
END
diff expected seen
echo 'As stated.'
