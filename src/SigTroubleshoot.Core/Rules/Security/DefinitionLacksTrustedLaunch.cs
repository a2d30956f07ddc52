using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The definition is generation 1, or generation 2 without a Trusted Launch feature, so VMs created from it start without secure boot and vTPM.</summary>
/// <remarks>
/// A recommendation of the Azure Proactive Resiliency Library that is disabled there, hence Information. A definition
/// that opts out with SecurityType Standard, or is for Arm64, is not reported; one without a generation is covered by
/// DefinitionGenerationUnspecified.
/// </remarks>
internal sealed class DefinitionLacksTrustedLaunch() : Rule("SIG824", RuleArea.Security, FindingSeverity.Information), ICheck<ImageDefinition>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition[ '{Definition}'] does not support Trusted Launch[ (generation {Generation})].",
        MessagePassed = "The image definition[ '{Definition}'] supports Trusted Launch.",
        ["MessageAsked"] = "Trusted Launch is requested, but the image definition[ '{Definition}'] does not support it[ (generation {Generation})].",
        Cause = "The definition is generation 1, or generation 2 without a Trusted Launch feature, so VMs created from it start without secure boot and vTPM.",
        Remedy = "For new images, create a V2 definition with SecurityType TrustedLaunchSupported (or TrustedLaunch) and publish a generation 2 source to it.",
    };

    public override string AzPowerShell => TrustedLaunchDefinition.CreateWithAzPowerShell("TrustedLaunchSupported");

    public override string AzureCli => TrustedLaunchDefinition.CreateWithAzureCli("TrustedLaunchSupported");

    public IEnumerable<Answer> Check(ImageDefinition request)
    {
        var isFirst = Is(request.HyperVGeneration, "V1");
        var isPlainSecond = Is(request.HyperVGeneration, "V2") && !request.Features.ContainsKey("SecurityType");
        if ((isFirst || isPlainSecond) && !Is(request.Architecture, "Arm64"))
        {
            yield return Answer.Failed(
                ("Definition", request.Name),
                ("Gallery", request.GalleryName),
                ("ResourceGroup", request.ResourceGroupName),
                ("Region", request.Location),
                ("Publisher", request.Publisher),
                ("Offer", request.Offer),
                ("OsType", request.OsType),
                ("OsState", request.OsState),
                ("Generation", request.HyperVGeneration));
        }
    }

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Definition.Value is not { } definition)
            return [reading.WithoutDefinition()];
        var isAsked = SecurityTypes.IsTrustedLaunch(reading.Request.SecurityType);
        if (!isAsked && reading.Request.SecurityType is { Length: > 0 })
            return [];
        if (isAsked && !Offers(definition))
            return [Answer.Failed(("Generation", definition.HyperVGeneration)) with { MessageKind = "MessageAsked", Severity = FindingSeverity.Error }];
        return Answer.Of(Check(definition));
    }

    private static bool Offers(ImageDefinition definition) =>
        !Is(definition.HyperVGeneration, "V1") && definition.Features.TryGetValue("SecurityType", out var type) && SecurityTypes.IsTrustedLaunch(type);
}
