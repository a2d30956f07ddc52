using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Failures;
using static SigTroubleshoot.Unit.Failures.ActivitySamples;

namespace SigTroubleshoot.Unit.Failures;

/// <summary>How the events of an activity log become failed operations, in whatever order they arrive.</summary>
public sealed class OperationLogTests
{
    private const string DeploymentWrite = "Microsoft.Resources/deployments/write";
    private const string Deployment = Group + "/providers/Microsoft.Resources/deployments/d1";

    public static TheoryData<string, string, ActivityEntry[]> Cases => new()
    {
        { "begin and end are one failure", "1.0", [new(Noon, VersionWrite, OneVersion, "Started", "c1"), new(Noon, VersionWrite, OneVersion, "Accepted", "c1"), Failed(VersionWrite, OneVersion, BadVersion, 1)] },
        { "two ends are one failure", "1.0", [Failed(VersionWrite, OneVersion, BadVersion), Failed(VersionWrite, OneVersion, "", 1)] },
        { "a retry in the same request that succeeded", "", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite, OneVersion, 1)] },
        { "a later request that succeeded", "resolved 1.0", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite, OneVersion, 9, "c2")] },
        { "an earlier request that succeeded", "1.0", [Failed(VersionWrite, OneVersion, BadVersion, 5), Succeeded(VersionWrite, OneVersion, 1, "c2")] },
        { "success of another operation", "1.0", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded("Microsoft.Compute/galleries/images/versions/delete", OneVersion, 9, "c2")] },
        { "success of another resource", "1.0", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite, OneVersion + "1", 9, "c2")] },
        { "two requests are two failures, the newest first", "1.0 1.0", [Failed(VersionWrite, OneVersion, BadVersion), Failed(VersionWrite, OneVersion, BadVersion, 9, "c2")] },
        { "a deployment of what failed", "1.0", [Failed(DeploymentWrite, Deployment, BadVersion, 2), Failed(VersionWrite, OneVersion, BadVersion)] },
        { "a deployment alone", "d1", [Failed(DeploymentWrite, Deployment, BadVersion, 2)] },
        { "letter case of ids and operations", "resolved 1.0", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite.ToUpperInvariant(), OneVersion.ToUpperInvariant(), 9, "c2")] },
        { "nothing failed", "", [Succeeded(VersionWrite, OneVersion)] },
        { "no end yet", "", [new(Noon, VersionWrite, OneVersion, "Started", "c1")] },
        { "canceled", "", [new(Noon, VersionWrite, OneVersion, "Canceled", "c1")] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Events_are_joined(string name, string expected, ActivityEntry[] entries)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, Describe(entries));
        Assert.Equal(expected, Describe(entries.Reverse()));
    }

    private static string Describe(IEnumerable<ActivityEntry> entries)
    {
        var log = new OperationLog();
        foreach (var entry in entries)
            log.Add(Read(entry));
        return string.Join(' ', log.Failures(includesResolved: true).Select(failure => (failure.ResolvedAt is null ? "" : "resolved ") + failure.Event.ResourceId.Split('/')[^1]));
    }
}
