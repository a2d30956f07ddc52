using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source does not exist, or is in a different region than the image being created.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is what <c>az image create</c> prints.</remarks>
internal sealed class SourceNotInVersionRegion() : Rule("SIG401", RuleArea.Source, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source[ '{Source}'] does not exist in the region of the image being created.",
        ["MessageCheck"] = "The source[ '{Source}'] is in a different region[ ('{SourceRegion}')] than the location of the image version[ ('{Region}')].",
        MessageConfirmed = "The source[ '{Source}'] is in a different region[ ('{SourceRegion}')] than the image[ ('{Region}')].",
        ["MessageConfirmedMissing"] = "The source[ '{Source}'] does not exist.",
        MessageRefuted = "The source[ '{Source}'] exists in the region of the image[ ('{Region}')].",
        Cause = "The source of the image version, or of the managed image created from a VM, does not exist or is in a different region than the image being created. Tools default to the region of the resource group, which may not be the source's.",
        Remedy = "Set the location of the image or image version to the source's region, and check that the source still exists. Use target regions to reach other regions.",
    };

    internal override string[] Sentences =>
    [
        "Source <ResourceId> is not found. Please check source exists, and is in the same region as gallery image version being created",
        "Source Virtual Machine '<VirtualMachine>' specified in the request does not exist in this Azure location.",
    ];

    internal override string[] ErrorCodes => ["NotFound"];

    public override string AzPowerShell => "Get-AzResource -ResourceId <ResourceId> | Select-Object Name, Location";

    public override string AzureCli => "az resource show --ids <ResourceId> --query location -o tsv";

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => NamedSource.Commands(base.CommandsFor(values), values);

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.Name("Source", "ResourceId", "VirtualMachine");
        return !SourceIds.IsOfAnotherProvider(match.Excerpt);
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.Source is { Location: { Length: > 0 } location } source && !string.IsNullOrWhiteSpace(request.Location) && !IsIn(source, location, request.Location!))
            yield return Answer.Failed(("Source", source.Id), ("ResourceId", source.Id), ("SourceRegion", location), ("Region", request.Location)).As("MessageCheck");
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (NamedSource.IdOf(verification) is not { } id)
            return Undetermined.Unnamed(NamedThing.Source);
        var reading = await verification.Azure.ReadSourceAsync(id, cancellation).ConfigureAwait(false);
        if (reading.IsAbsent)
            return Answer.Confirmed(("ResourceId", id.ToString())).As("MessageConfirmedMissing");
        if (reading.Failure is { } failure)
            return Undetermined.Unreadable(id.ToString(), failure);
        if (reading.Value is not { Location: { } location } source)
            return Undetermined.NoValue(id.ToString(), "location");
        if (verification["Region"] is not { } asked)
            return Undetermined.LocationUnknown(id.ToString(), location);
        (string, string?)[] values = [("ResourceId", id.ToString()), ("SourceRegion", location)];
        return IsIn(source, location, asked) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    // A gallery version is in every region that it is replicated to.
    private static bool IsIn(SourceImage source, string location, string region) =>
        source.TargetRegions.Append(location).Any(name => AzureRegion.IsSame(name, region));
}
