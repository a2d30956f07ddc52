using System.Globalization;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Shapes;

namespace SigTroubleshoot.Rules;

/// <summary>A parameter that takes a whole number, such as a replica count, was given something else; the client stops before it sends the request.</summary>
/// <remarks>Microsoft's troubleshooting guide, definition and version tables; the guide omits PowerShell's quotes.</remarks>
internal sealed class IntegerValueMalformed() : Rule("SIG941", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>, ICheck<ImageVersion>, ICheck<PropertyFault>
{
    internal override RuleText Text => new()
    {
        Message = "The value[ '{Value}'][ of {Property}][ for region '{TargetRegion}'] is not a whole number.",
        Cause = "A parameter that takes a whole number, such as a replica count, was given something else. The client stops before it sends the request.",
        Remedy = "Specify a whole number without unit, separator, or quotes. In a pipeline, check that the variable is not empty.",
    };

    internal override string[] Sentences =>
    [
        "Cannot bind parameter <Property>. Cannot convert value <Value> to type \"System.Int32\"",
        "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.Int32\"",
        "Cannot process argument transformation on parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.Int32\"",
    ];

    internal override string[] ClientSentences => ["argument --<Property>: invalid int value: <Value>"];

    bool ISentenceGuard.Accepts(RuleMatch match) => ClientParameter.ConcernsGallery(match, ClientParameter.IsCount);

    public IEnumerable<Answer> Check(ImageDefinition request) =>
    [
        .. Check("MinimumVCPU", request.MinimumVCpu),
        .. Check("MaximumVCPU", request.MaximumVCpu),
        .. Check("MinimumMemory", request.MinimumMemory),
        .. Check("MaximumMemory", request.MaximumMemory),
    ];

    public IEnumerable<Answer> Check(ImageVersion request) =>
    [
        .. Check("ReplicaCount", request.ReplicaCount),
        .. (request.TargetRegions ?? []).SelectMany(region => Check("ReplicaCount", region.ReplicaCount, region.Name)),
        .. request.DataDiskImages.SelectMany(disk => Check("Lun", disk.Lun)),
        .. (request.TargetRegions ?? []).SelectMany(region => region.DataDiskEncryption.SelectMany(disk => Check("Lun", disk.Lun, region.Name))),
    ];

    IEnumerable<Answer> ICheck<PropertyFault>.Check(PropertyFault fault) =>
        fault is { Kind: PropertyFaultKind.WrongKind, Shape.Kind: PropertyKind.WholeNumber, Value: { } value } ? [Answer.Failed(("Property", fault.Property), ("Value", value))] : [];

    private static IEnumerable<Answer> Check(string property, string? value, string? region = null)
    {
        if (value is not null && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            yield return Answer.Failed(("Property", property), ("Value", value), ("TargetRegion", region));
    }
}
