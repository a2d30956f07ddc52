#!/usr/bin/env bash
# @azure/arm-compute 25.1.1: only the errors of GET keep their details; a failed poll has not even a code.
#
# Guess:   every error that Resource Manager sends has code, statusCode and details in JavaScript, and its
#          message is that of the service.
# Seen:    for the same answer (409 with details and a code), GET has all of it. PUT, PATCH and DELETE have
#          code and message, but no details and no body. A list has "Pagination failed with unexpected
#          statusCode 409" instead of the message. A failure that was polled is a plain Error: no
#          code, no statusCode, no response. Its code is a word in the message; if the error has an
#          "innererror" with a code and no message, that code takes its place, with "undefined" behind.
# Matters: the details name the region and the reason of a failed image version. A program that branches
#          on error.code does not see the failures of long-running operations at all. Take the body in
#          a pipeline policy of your own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"

npm install --silent --no-audit --no-fund @azure/arm-compute@25.1.1 @azure/core-rest-pipeline@1.25.0 >/dev/null 2>&1
cat > errors.mjs <<'END'
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

const root = "https://arm.test", subscription = "00000000-0000-0000-0000-000000000001", one = ["rg", "gal", "img", "1.0.0"];
const error = { code: "VersionFailed", message: "The version failed.", details: [{ code: "DiskTooSmall", message: "The reason." }] };
const calls = {
  GET: (v) => v.get(...one), list: async (v) => { for await (const _ of v.listByGalleryImage("rg", "gal", "img")); },
  PUT: (v) => v.createOrUpdate(...one, { location: "eastus" }), PATCH: (v) => v.update(...one, {}), DELETE: (v) => v.delete(...one),
  "poll of PUT": (v) => v.createOrUpdate(...one, { location: "eastus" }), "poll, inner": (v) => v.createOrUpdate(...one, { location: "eastus" }),
};
for (const [name, call] of Object.entries(calls)) {
  const httpClient = { sendRequest: async (request) => {
    const headers = { "content-type": "application/json" };
    let status = 409, bodyAsText = JSON.stringify({ error });
    if (request.url.includes("operations")) [status, bodyAsText] = [200, JSON.stringify({ status: "Failed", error: name === "poll, inner" ? { ...error, innererror: { code: "Inner" } } : error })];
    else if (name.startsWith("poll")) {
      [status, bodyAsText] = [201, "{}"];
      headers["azure-asyncoperation"] = `${root}/subscriptions/${subscription}/operations/1`;
    }
    return { request, status, headers: createHttpHeaders(headers), bodyAsText };
  } };
  const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3600000 }) };
  const client = new ComputeManagementClient(credential, subscription, { endpoint: root, httpClient });
  try { await call(client.galleryImageVersions); console.log(`${name}: no error`); }
  catch (e) {
    const kept = JSON.stringify(e.details ?? null).includes("DiskTooSmall") || JSON.stringify(e.response?.bodyAsText ?? e.response?.body ?? null).includes("DiskTooSmall");
    console.log(`${name}: ${e.name}, code ${e.code}, statusCode ${e.statusCode}, details ${kept ? "kept" : "lost"}, "${e.message}"`);
  }
}
END
node errors.mjs | tee seen

cat > expected <<'END'
GET: RestError, code VersionFailed, statusCode 409, details kept, "The version failed."
list: RestError, code VersionFailed, statusCode 409, details lost, "Pagination failed with unexpected statusCode 409"
PUT: RestError, code VersionFailed, statusCode 409, details lost, "The version failed."
PATCH: RestError, code VersionFailed, statusCode 409, details lost, "The version failed."
DELETE: RestError, code VersionFailed, statusCode 409, details lost, "The version failed."
poll of PUT: Error, code undefined, statusCode undefined, details lost, "The long-running operation has failed. VersionFailed. The version failed."
poll, inner: Error, code undefined, statusCode undefined, details lost, "The long-running operation has failed. Inner. The version failed. undefined"
END
diff expected seen
echo 'As stated.'
