using System.Text.Json;

namespace SigTroubleshoot.RealTools;

/// <summary>Terraform. The provider azurerm cannot be had here, so a precondition says what azurerm says.</summary>
internal sealed class Terraform : Client
{
    private const string Head = $"""
        creating Image Version (Subscription: "{Orchid.Subscription}"
        Resource Group Name: "{Orchid.GroupName}"
        Gallery Name: "{Orchid.GalleryName}"
        Image Name: "{Orchid.DefinitionName}"
        Version Name: "{Orchid.VersionName}"): 
        """;

    /// <inheritdoc/>
    public override string Name => "terraform";

    /// <inheritdoc/>
    public override string Version => "Terraform 1.11.4 (texts of azurerm 4)";

    /// <inheritdoc/>
    public override async Task InstallAsync(Toolbox toolbox)
    {
        var version = await Toolbox.RequireAsync("Terraform has to be on the path", toolbox.Folder, null, "terraform", "version", "-json");
        if (!version.Output.Contains("\"1.11.4\"", StringComparison.Ordinal))
            throw new NotAvailableException("version 1.11.4 has to be on the path");
    }

    /// <inheritdoc/>
    public override IEnumerable<Experiment> Experiments()
    {
        foreach (var scenario in RuleScenarios.Few.Concat(RuleScenarios.FewPolled).Where(scenario => scenario.Target == Target.Version))
        {
            foreach (var mode in new[] { "", "-no-color", "-json" })
                yield return new(mode.Length == 0 ? "into a file" : mode, scenario, station => RunAsync(station, scenario, mode));
            yield return new("80 columns", scenario, async station =>
            {
                Write(station, scenario);
                return await Command.OnTerminalAsync(station.Home, Variables(station), 80, "terraform apply -auto-approve -input=false");
            });
        }
    }

    private static async Task<string> RunAsync(Station station, Scenario scenario, string mode)
    {
        Write(station, scenario);
        string[] arguments = ["apply", "-auto-approve", "-input=false", .. mode.Length > 0 ? new[] { mode } : []];
        return (await Command.RunAsync(station.Home, Variables(station), "terraform", arguments)).Both;
    }

    private static Dictionary<string, string> Variables(Station station) => new(station.Variables()) { ["CHECKPOINT_DISABLE"] = "1", ["TF_IN_AUTOMATION"] = "1", ["TF_CLI_CONFIG_FILE"] = station.Write("terraform.rc", "") };

    private static void Write(Station station, Scenario scenario)
    {
        station.Write("main.tf", """
            variable "answer" {
              type = string
            }

            variable "publish" {
              type    = bool
              default = false
            }

            resource "terraform_data" "version" {
              lifecycle {
                precondition {
                  condition     = var.publish
                  error_message = var.answer
                }
              }
            }

            """);
        station.Write("terraform.tfvars.json", JsonSerializer.Serialize(new { answer = TextOf(scenario) }));
    }

    private static string TextOf(Scenario scenario)
    {
        var refusal = scenario.Faults[0].Refusal!;
        return scenario.IsPolled
            ? $"""
                {Head}polling after CreateOrUpdate: polling failed: the Azure API returned the following error:

                Status: "{refusal.Code}"
                Code: ""
                Message: "{refusal.Message}"
                Activity Id: ""

                ---

                API Response:

                ----[start]----
                {JsonSerializer.Serialize(new { status = "Failed", error = new { code = refusal.Code, message = refusal.Message } })}
                -----[end]-----
                """
            : $"{Head}performing CreateOrUpdate: unexpected status {refusal.Status} ({refusal.Status} {(System.Net.HttpStatusCode)refusal.Status}) with error: {refusal.Code}: {refusal.Message}";
    }
}
