using System.Text.Encodings.Web;
using System.Text.Json;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>One and the same error of the service, as each tool prints it.</summary>
public static class Printed
{
    // ARM leaves apostrophes as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every tool, for a theory.</summary>
    public static TheoryData<Tool> Tools => [.. Enum.GetValues<Tool>()];

    /// <summary>The output of a tool whose request failed.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="cmdlet">The Az cmdlet of the request; the other tools say what they call it.</param>
    /// <param name="code">The ARM code.</param>
    /// <param name="message">The service's message.</param>
    public static string By(Tool tool, string cmdlet, string code, string message) => tool switch
    {
        Tool.WindowsPowerShell =>
            $"""
            {cmdlet} : {message}
            ErrorCode: {code}
            ErrorMessage: {message}
            ErrorTarget:
            StatusCode: 400
            ReasonPhrase: Bad Request
            OperationID : 5d2b1c7e-0a64-4c55-9d7e-3c1f6a2f8b10
            At C:\build\publish.ps1:31 char:1
            + {cmdlet} -ResourceGroupName rg-otter -Name 4.2.1
            + ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                + CategoryInfo          : CloseError: (:) [{cmdlet}], ComputeCloudException
            """,
        Tool.PowerShell7 =>
            $"""
            {cmdlet}: /home/otter/publish.ps1:31
            Line |
              31 |  {cmdlet} `
                 |  ~~~~~~~~~~~~~~~~~~~~~~~~~
            {Gutter($"{message} ErrorCode: {code} ErrorMessage: {message} ErrorTarget: StatusCode: 400 ReasonPhrase: Bad Request OperationID : 5d2b1c7e-0a64-4c55-9d7e-3c1f6a2f8b10")}
            """,
        Tool.AzCli =>
            $"""
            ERROR: ({code}) {message}
            Code: {code}
            Message: {message}
            """,
        Tool.ArmJson =>
            $$$"""
            {"status":"Failed","error":{"code":"DeploymentFailed","message":"At least one resource deployment operation failed. Please list deployment operations for details.","details":[{"code":{{{Json(code)}}},"message":{{{Json(message)}}}}]}}
            """,
        Tool.GoSdk =>
            $$"""
            RESPONSE 400: 400 Bad Request
            ERROR CODE: {{code}}
            --------------------------------------------------------------------------------
            {
              "error": {
                "code": {{Json(code)}},
                "message": {{Json(message)}}
              }
            }
            --------------------------------------------------------------------------------
            """,
        Tool.Terraform =>
            $"""
            ╷
            │ Error: creating/updating {TerraformName(cmdlet)} "otter" (Resource Group "rg-otter"): Failure sending request: StatusCode=400 -- Original Error: Code="{code}" Message="{message.Replace("\"", "\\\"")}"
            │
            │   with {TerraformType(cmdlet)}.otter,
            │   on main.tf line 12, in resource "{TerraformType(cmdlet)}" "otter":
            │   12: resource "{TerraformType(cmdlet)}" "otter" {"{"}
            ╵
            """,
        Tool.TerraformPolled =>
            $"""
            Error: creating {TerraformName(cmdlet)} (Subscription: "6a2c8f31-7d0e-4b95-8c42-b1f3d5e79a60"): polling after CreateOrUpdate: polling failed: the Azure API returned the following error:

            Status: "{code}"
            Code: ""
            Message: "{message.Replace("\"", "\\\"")}"
            Activity Id: ""
            """,
        Tool.Packer =>
            $"""
            ==> azure-arm.otter: ERROR: -> {code} : {message}
            ==> azure-arm.otter: Cleanup requested, deleting resource group ...
            Build 'azure-arm.otter' errored after 9 minutes 3 seconds: Code="{code}" Message="{message.Replace("\"", "\\\"")}"
            """,
        _ =>
            $$"""
            fatal: [localhost]: FAILED! => {"changed": false, "msg": {{Json($"Error creating the {AnsibleName(cmdlet)} instance: Azure Error: {code}\nMessage: {message}")}}}
            """,
    };

    private static string Json(string text) => JsonSerializer.Serialize(text, Plain);

    private static string TerraformName(string cmdlet) => cmdlet switch
    {
        "New-AzVM" => "Linux Virtual Machine",
        "New-AzVmss" or "Update-AzVmss" => "Linux Virtual Machine Scale Set",
        "New-AzDisk" => "Managed Disk",
        "New-AzImage" => "Image",
        _ => "Shared Image Version",
    };

    private static string TerraformType(string cmdlet) => "azurerm_" + TerraformName(cmdlet).ToLowerInvariant().Replace(' ', '_');

    private static string AnsibleName(string cmdlet) => cmdlet switch
    {
        "New-AzVM" => "virtual machine",
        "New-AzVmss" or "Update-AzVmss" => "virtual machine scale set",
        "New-AzDisk" => "managed disk",
        "New-AzImage" => "Image",
        _ => "GalleryImageVersion",
    };

    // PowerShell 7 re-flows a message between words to the width of the window.
    private static string Gutter(string text)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length > 110)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        lines.Add(line);
        return string.Join("\n", lines.Select(l => "     | " + l));
    }
}
