using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Reports.Sarif;

/// <summary>
/// The run of Azure Pipelines that creates a report. Advanced Security drops a SARIF run that does not name it (rules GHAzDO1019 and
/// GHAzDO1020 of Microsoft's Sarif.Multitool).
/// </summary>
internal sealed class AzurePipelineRun
{
    private const string Prefix = "azuredevops/pipeline/build/";

    private readonly string _definition;
    private readonly string _definitionName;
    private readonly string _phase;
    private readonly string _phaseName;

    private AzurePipelineRun(Func<string, string> variable)
    {
        _definition = variable("SYSTEM_DEFINITIONID");
        _definitionName = variable("BUILD_DEFINITIONNAME");
        _phase = variable("SYSTEM_PHASEID") is { Length: > 0 } phase ? phase : variable("SYSTEM_JOBID");
        _phaseName = variable("SYSTEM_PHASENAME") is { Length: > 0 } name ? name : variable("SYSTEM_JOBNAME");
        var organization = variable("SYSTEM_COLLECTIONURI").TrimEnd('/');
        string[] parts = [organization.Substring(organization.LastIndexOf('/') + 1), variable("SYSTEM_TEAMPROJECT"), _definition, _phase, variable("BUILD_SOURCEBRANCH"), variable("BUILD_BUILDID")];
        Id = Prefix + string.Join("/", parts.Select(Uri.EscapeDataString));
    }

    /// <summary>The ID of the SARIF run.</summary>
    public string Id { get; }

    /// <summary>The run; null outside of Azure Pipelines.</summary>
    /// <param name="variable">The value of an environment variable; null if it is not set.</param>
    public static AzurePipelineRun? Read(Func<string, string?> variable) =>
        string.Equals(variable("TF_BUILD"), "true", StringComparison.OrdinalIgnoreCase) ? new AzurePipelineRun(name => variable(name) ?? "") : null;

    /// <summary>Writes the properties that identify the pipeline.</summary>
    public void WriteProperties(JsonTextWriter json)
    {
        if (int.TryParse(_definition, out var definition))
            json.Member(Prefix + "buildDefinitionId", definition);
        json.Member(Prefix + "buildDefinitionName", _definitionName).Member(Prefix + "phaseId", _phase).Member(Prefix + "phaseName", _phaseName);
    }
}
