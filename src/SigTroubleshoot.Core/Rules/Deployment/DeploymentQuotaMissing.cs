using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>The subscription's quota in the region does not cover the planned VMs: too few vCPUs are left in total, in the family of the size, or for spot VMs.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/locations/usages</c>; the most frequent reason in addition to a missing replica.</remarks>
internal sealed class DeploymentQuotaMissing() : Rule("SIG637", RuleArea.Deployment, FindingSeverity.Error), ILiveCheck<DeploymentReading>
{
    private const string AllFamilies = "cores";
    private const string Spot = "lowPriorityCores";

    internal override RuleText Text => new()
    {
        Message = "The quota[ '{Family}'][ in {Region}] does not cover the VMs[ of size '{VmSize}'][, which need {Value} vCPUs][; {Left} of {Limit} are left].",
        MessagePassed = "The quota[ in {Region}] covers the VMs[ of size '{VmSize}'][, which need {Value} vCPUs].",
        Cause = "The subscription's quota in this region does not cover the planned VMs: too few vCPUs are left in total, in the family of the size, or for spot VMs. The image is not at fault.",
        Remedy = "Request a higher quota for the family in this region, or deploy fewer VMs or another size. Or choose a region where both the quota and the image are available.",
    };

    public override string AzPowerShell => "Get-AzVMUsage -Location <Region>";

    public override string AzureCli => "az vm list-usage -l <Region> -o table";

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Size is not { } size)
            return [reading.WithoutSize()];
        if (reading.Usages is not { } usages)
            return [];
        if (usages.Failure is { } failure)
            return [Answer.NotEvaluated(failure)];
        if (size.VCpus is not { } cores)
            return [Undetermined.NoValue(CommonTexts.PropertySizeVcpus)];
        var needed = cores * reading.Question.Count;
        string?[] names = reading.Question.IsSpot ? [Spot] : [AllFamilies, size.Family];
        var quotas = names.Select(name => usages.Items.FirstOrDefault(usage => string.Equals(usage.Name, name, StringComparison.OrdinalIgnoreCase))).ToList();

        // A negative limit is none. The smaller remainder decides; both are of the same region.
        if (quotas.Where(quota => quota is { Limit: >= 0 } && quota.Left < needed).OrderBy(quota => quota!.Left).FirstOrDefault() is { } least)
            return [Answer.Failed(Values(least, needed))];
        // A quota that is not listed is not covered.
        return quotas.TrueForAll(quota => quota?.Left is not null) ? [Answer.Passed(("Value", Digits(needed)))] : [Undetermined.NoValue(CommonTexts.PropertyFamilyQuota)];
    }

    private static (string Name, string? Value)[] Values(ComputeUsage quota, long needed) =>
        [("Family", quota.Name), ("Value", Digits(needed)), ("Left", Digits(Math.Max(0, quota.Left!.Value))), ("Limit", Digits(quota.Limit!.Value))];

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
