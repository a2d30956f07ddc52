using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A date, usually the end-of-life date, is not in a format that the client or the service can parse.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, definition and version tables (Azure CLI, service, and PowerShell each have their own
/// sentence; the guide omits PowerShell's quotes). A function's own parameter is "transformed" instead of bound.
/// </remarks>
internal sealed class DateValueMalformed() : Rule("SIG940", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    private static readonly Regex OtherClient = new(@"\bazure[/\\.]{1,2}mgmt[/\\.]{1,2}(?!compute\b)[a-z]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The value[ '{Value}'][ of {Property}] is not a valid date.",
        Cause = "A date, usually the end-of-life date, is not in a format that the client or the service can parse. Some releases of the Azure CLI ignore an --end-of-life-date that they cannot parse and create the version without one.",
        Remedy = "Specify the date as yyyy-MM-dd or in full ISO 8601 format, such as 2027-06-30T00:00:00Z. Then check that the version has the date.",
    };

    internal override string[] Sentences =>
    [
        "Unable to serialize value: <Value> as type: 'iso-8601'.",
        "Unable to deserialize response data. Data: <Value>, iso-8601",
        "Could not convert string to DateTimeOffset: <Value>. Path 'properties.<Property>'",
        "Cannot bind parameter <Property>. Cannot convert value <Value> to type \"System.DateTime\"",
        "Cannot bind parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.DateTime\"",
        "Cannot process argument transformation on parameter '<Property>'. Cannot convert value \"<Value>\" to type \"System.DateTime\"",
    ];

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says("deserialize"))
            return ClientParameter.ConcernsGallery(match, ClientParameter.IsEndOfLife);

        // The Python client of every service says this of a date, and names neither the property nor, by itself, the resource.
        if (match.Evidence == GalleryEvidence.None)
            match.Confidence = FindingConfidence.Possible;
        return match.Evidence != GalleryEvidence.Other && (match.Evidence == GalleryEvidence.Gallery || !OtherClient.IsMatch(match.Nearby));
    }

    public IEnumerable<Answer> Check(ImageDefinition request) => Check("EndOfLifeDate", request.EndOfLifeDate);

    public IEnumerable<Answer> Check(ImageVersion request) => Check("PublishingProfileEndOfLifeDate", request.EndOfLifeDate);

    // PowerShell parses a date in the same way: ISO 8601, or the format of the invariant culture.
    private static IEnumerable<Answer> Check(string property, string? value)
    {
        if (value is not null && !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            yield return Answer.Failed(("Property", property), ("Value", value));
    }
}
