using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Verifying;
using SigTroubleshoot.Unit.Live;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>Templates that are compared with a simulated Azure.</summary>
internal static class VerifiedRun
{
    /// <summary>The resource group of the small world's gallery.</summary>
    public const string Group = "rg-golden-images";

    /// <summary>What the user says: the subscription, the resource group, and its location.</summary>
    public static TemplateInputs Inputs => new() { SubscriptionId = ContosoWorld.Production, ResourceGroup = Group, Location = "westeurope" };

    /// <summary>The simulated Azure as one of its principals sees it.</summary>
    public static TemplateAzure Azure(SimulatedAzure azure, string client = ContosoWorld.Client)
    {
        var reader = new ArmReader(new SimulatorTransport(azure.Simulator, azure.World.Access.Find(client)!), new ArmReaderSettings { Endpoint = azure.Simulator.Endpoint, Clock = new VirtualClock() });
        return new TemplateAzure(reader, new AzureView(reader, ContosoWorld.Production), azure.Clock.GetUtcNow());
    }

    /// <summary>Everything that is found in one template.</summary>
    public static Task<IReadOnlyList<Finding>> FindingsAsync(SimulatedAzure azure, string template, TemplateInputs? inputs = null, string client = ContosoWorld.Client, string path = "main.json") =>
        new GateRun { Inputs = inputs ?? Inputs }.With(path, template).VerifyAsync(Azure(azure, client));

    /// <summary>The errors in one template.</summary>
    public static async Task<IReadOnlyList<Finding>> ErrorsAsync(SimulatedAzure azure, string template) =>
        [.. (await FindingsAsync(azure, template)).Where(finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error })];

    /// <summary>The errors and warnings in one template, as <c>SIG104:5</c>.</summary>
    public static async Task<string> FaultsAsync(SimulatedAzure azure, string template, TemplateInputs? inputs = null, string client = ContosoWorld.Client, string path = "main.json") =>
        string.Join(" ", (await FindingsAsync(azure, template, inputs, client, path)).Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity != FindingSeverity.Information).Select(finding => $"{finding.RuleId}:{finding.Line}").Distinct());

    /// <summary>The line, from 1, of a text, after the ID of a rule.</summary>
    public static string At(string ruleId, string template, string text) => $"{ruleId}:{Edit.LineOf(template, text)}";
}
