using System.Text.Json;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>Records of tools and loggers that hold an error as a value: JSON lines, logfmt, machine-readable output, tables.</summary>
internal static class LogFormats
{
    private const string Summary = "creating Shared Image Version (Gallery Name: \"gal_orchid\"): performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: ";

    public static IReadOnlyDictionary<string, Func<string, string, string>> All { get; } = new Dictionary<string, Func<string, string, string>>
    {
        ["Terraform -json"] = (code, message) => Json(new Dictionary<string, object>
        {
            ["@level"] = "error", ["@message"] = $"Error: {Summary}{code}: {message}", ["@module"] = "terraform.ui", ["@timestamp"] = "2026-11-27T06:28:57.090764Z",
            ["diagnostic"] = new { severity = "error", summary = $"{Summary}{code}: {message}", detail = "", address = "azurerm_shared_image_version.this" }, ["type"] = "diagnostic",
        }),
        ["Terraform -json detail"] = (_, message) => Json(new Dictionary<string, object>
        {
            ["@level"] = "error", ["@message"] = "Error: Resource precondition failed", ["@module"] = "terraform.ui",
            ["diagnostic"] = new { severity = "error", summary = "Resource precondition failed", detail = $"Image version gal_orchid/img-fern: {message}", range = new { filename = "main.tf", start = new { line = 10, column = 23 } } }, ["type"] = "diagnostic",
        }),
        ["Terraform -json polled"] = (code, message) => Json(new Dictionary<string, object>
        {
            ["@level"] = "error", ["@message"] = "Error: " + Polled(code, message), ["@module"] = "terraform.ui",
            ["diagnostic"] = new { severity = "error", summary = Polled(code, message), detail = "", address = "azurerm_shared_image_version.this" }, ["type"] = "diagnostic",
        }),
        ["Terraform -no-color"] = (code, message) => $"\nError: {Summary}{code}: {message}\n\n  with azurerm_shared_image_version.this,\n  on main.tf line 12, in resource \"azurerm_shared_image_version\" \"this\":\n  12: resource \"azurerm_shared_image_version\" \"this\" (\n",
        ["Terraform detail 78"] = (_, message) => Consoles.Box("Error: Resource precondition failed\n\n  on main.tf line 10, in resource \"terraform_data\" \"version\":\n  10:       condition     = var.publish\n    ├────────────────\n    │ var.publish is false\n\n" + Consoles.WrapWords($"Image version gal_orchid/img-fern: {message}", 76)),
        ["Terraform box in a file"] = (code, message) => "\u001b[31m╷\u001b[0m\u001b[0m\n" + string.Join('\n', $"Error: {Summary}{code}: {message}\n\n  with azurerm_shared_image_version.this,".Split('\n').Select(line => "\u001b[31m│\u001b[0m \u001b[0m\u001b[0m" + line)) + "\n\u001b[31m╵\u001b[0m\u001b[0m",
        ["Packer wrapped at 77"] = (_, message) => $"Error: Failed to prepare build: \"azure-arm\"\n\n1 error(s) occurred:\n\n" + Consoles.WrapWords($"* {message}", 77) + "\n\n",
        ["Packer errored"] = (_, message) => $"==> azure-arm: Running builder ...\nBuild 'azure-arm' errored after 247 milliseconds 680 microseconds: {message}\n\n==> Some builds didn't complete successfully and had errors:\n--> azure-arm: {message}\n\n==> Builds finished but no artifacts were created.\n",
        ["Packer -machine-readable ui"] = (_, message) => $"1795760762,,ui,error,Error: Failed to prepare build: \"azure-arm\"\\n\\n1 error(s) occurred:\\n\\n" + Machine(Consoles.WrapWords($"* {message}", 77)) + "\\n\\n",
        ["Packer -machine-readable"] = (code, message) => $"1795760750,,ui,say,==> azure-arm: Publishing to Shared Image Gallery ...\n1795760757,,ui,error,==> azure-arm: ERROR: -> {code} : {Machine(message)}\n1795760757,azure-arm,error,{Machine(GoText(code, message))}\n1795760758,,ui,error,Build 'azure-arm' errored after 4 minutes: {Machine(GoText(code, message))}",
        ["Ansible yaml"] = (code, message) => $"fatal: [localhost]: FAILED! => changed=false \n  msg: |-\n    Error creating the GalleryImageVersion instance: Azure Error: {code}\n    Message: {message.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    Target: galleryImageVersion\n",
        ["Ansible -vvv"] = (code, message) => $$"""
            fatal: [localhost]: FAILED! => {
                "changed": false,
                "invocation": {
                    "module_args": {
                        "gallery_image_name": "img-fern",
                        "gallery_name": "gal_orchid",
                        "name": "3.1.4"
                    }
                },
                "msg": {{ToolFormats.Json($"Error creating the GalleryImageVersion instance: Azure Error: {code}\nMessage: {message}\nTarget: galleryImageVersion")}}
            }
            """,
        ["Ansible loop"] = (code, message) => $$"""failed: [localhost] (item=3.1.4) => {"ansible_loop_var": "item", "changed": false, "item": "3.1.4", "msg": {{ToolFormats.Json($"Error creating the GalleryImageVersion instance: Azure Error: {code}\nMessage: {message}\nTarget: galleryImageVersion")}}}""",
        ["logfmt"] = (code, message) => $"time=\"2026-11-27T06:20:11Z\" level=error msg={ToolFormats.Json($"Error: creating Shared Image Version: Code=\"{code}\" Message=\"{message}\"")}",
        ["logfmt, bare"] = (_, message) => $"time=2026-11-27T06:20:11Z level=error msg={ToolFormats.Json(message)} err={ToolFormats.Json("exit status 1")} gallery=gal_orchid",
        ["zap"] = (code, message) => Json(new { level = "error", ts = 1795760411.2, caller = "publish/main.go:31", msg = "publish failed", error = AzCli(code, message) }),
        ["bunyan"] = (code, message) => Json(new { name = "publisher", hostname = "build01", pid = 4711, level = 50, err = new { message, name = "RestError", stack = $"RestError: {message}\n    at createRestError (/srv/node_modules/@azure/arm-compute/dist/esm/galleryImageVersions.js:11:12)", code }, msg = message, time = "2026-11-27T06:20:11.003Z", v = 0 }),
        ["pino"] = (code, message) => Json(new { level = 50, time = 1795760411000, pid = 4711, hostname = "build01", err = new { type = "RestError", message, stack = $"RestError: {message}\n    at createRestError (/srv/node_modules/@azure/arm-compute/galleryImageVersions.js:11:12)", code, statusCode = 409 }, msg = message }),
        ["serilog"] = (code, message) => Json(new Dictionary<string, object> { ["@t"] = "2026-11-27T06:20:11.0030000Z", ["@mt"] = "Publishing {Version} failed", ["@l"] = "Error", ["@x"] = "Azure.RequestFailedException: " + SdkFormats.DotNet(code, message) + "\n   at Azure.ResourceManager.Compute.GalleryImageVersionCollection.CreateOrUpdateAsync()", ["Version"] = "3.1.4" }),
        ["python json"] = (code, message) => Json(new { asctime = "2026-11-27 06:20:11", levelname = "ERROR", name = "publisher", message = "publish failed", exc_info = $"Traceback (most recent call last):\n  File \"publish.py\", line 3, in publish\n    client.gallery_image_versions.begin_create_or_update()\nazure.core.exceptions.HttpResponseError: {AzCli(code, message)}" }),
        ["console text in json"] = (code, message) => Json(new { level = "error", msg = Consoles.WrapWords($"{AzCli(code, message)} (az sig image-version create)", 60) }),
        ["hard-wrapped text in json"] = (_, message) => Json(new { level = "error", msg = Consoles.WrapHard($"az sig image-version create failed: {message}", 50) }),
        ["json in json in json"] = (code, message) => Json(new { level = "error", msg = Json(new { status = "Failed", error = new { code = "DeploymentFailed", message = "At least one resource deployment operation failed.", details = new[] { new { code = "Conflict", message = Json(new { error = new { code, message, target = "galleryImageVersion" } }) } } } }) }),
        ["Kubernetes events"] = (code, message) => $"LAST SEEN   TYPE      REASON              OBJECT                    MESSAGE\n12m         Normal    Scheduled           pod/publisher-7c9d        Successfully assigned default/publisher-7c9d to node-3\n3m22s       Warning   ReconcileFailed     azuremachine/worker-2     failed to reconcile gallery image version: Code=\"{code}\" Message=\"{message}\"\n",
        ["Get-Error of CMD"] = (code, message) => $"C:\\build>az sig image-version create -g rg-orchid -r gal_orchid -i img-fern -e 3.1.4\r\n{AzCli(code, message).Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n\r\nC:\\build>exit /b 1\r\n",
        ["CLI after its spinner"] = (code, message) => $"{ToolFormats.AzCommand}\n\u001b[K - Starting ..\r\u001b[K \\ Running ..\r\u001b[K | Running ..\r\u001b[K\u001b[K\u001b[91m{AzCli(code, message)}\u001b[0m\n",
    };

    private static string AzCli(string code, string message) => $"({code}) {message}\nCode: {code}\nMessage: {message}\nTarget: galleryImageVersion";

    private static string GoText(string code, string message) => $"compute.GalleryImageVersionsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: Code=\"{code}\" Message=\"{message}\"";

    private static string Polled(string code, string message) => $"creating Image Version: polling after CreateOrUpdate: polling failed: the Azure API returned the following error:\n\nStatus: \"{code}\"\nCode: \"\"\nMessage: \"{message}\"\nActivity Id: \"\"\n\n---\n\nAPI Response:\n\n----[start]----\n{Json(new { status = "Failed", error = new { code, message } })}\n-----[end]-----\n";

    private static string Machine(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal).Replace(",", "%!(PACKER_COMMA)", StringComparison.Ordinal);

    private static string Json(object value) => JsonSerializer.Serialize(value, ToolFormats.Relaxed);
}
