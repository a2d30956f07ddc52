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
        { "a denial and the request that was denied", "1.0", [Denied(OneVersion, 1), Failed(VersionWrite, OneVersion, BadVersion)] },
        { "a denial of another resource of the same request", "1.01 1.0", [Denied(OneVersion + "1", 1), Failed(VersionWrite, OneVersion, BadVersion)] },
        { "a denial and the deployment that was denied", "1.0", [Denied(OneVersion, 1), Failed(DeploymentWrite, Deployment, BadVersion)] },
        { "a denial alone", "1.0", [Denied(OneVersion, 1)] },
        { "a deployment of what failed and succeeded in the next attempt", "d1", [Failed(DeploymentWrite, Deployment, BadVersion, 9), Succeeded(VersionWrite, OneVersion, 2), Failed(VersionWrite, OneVersion, BadVersion)] },
        { "a retry in the same request that succeeded, and a later request", "", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite, OneVersion, 1), Succeeded(VersionWrite, OneVersion, 9, "c2")] },
        { "a failure after a success in the same request", "1.0", [Succeeded(VersionWrite, OneVersion), Failed(VersionWrite, OneVersion, BadVersion, 1)] },
        { "a slash at the end of an ID", "resolved 1.0", [Failed(VersionWrite, OneVersion, BadVersion), Succeeded(VersionWrite, OneVersion + "/", 9, "c2")] },
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

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_log_that_arrives_newest_first_is_decided_on_the_way(string name, string expected, ActivityEntry[] entries)
    {
        Assert.NotEmpty(name);
        foreach (var pageLength in (int[])[1, 2, 3])
        {
            var log = new OperationLog();
            var taken = new List<FailedOperation>();
            foreach (var page in entries.OrderByDescending(entry => entry.Time).Chunk(pageLength))
            {
                foreach (var entry in page)
                    log.Add(Read(entry));
                taken.AddRange(log.Take(includesResolved: true, isComplete: false));
            }

            taken.AddRange(log.Take(includesResolved: true));
            Assert.Equal(expected, Describe(taken.OrderByDescending(failure => failure.Event.Time)));
        }
    }

    [Fact]
    public void A_failure_is_known_one_page_later_unless_its_reason_or_its_cause_may_follow()
    {
        var log = new OperationLog();
        log.Add(Read(Failed(DeploymentWrite, Deployment, BadVersion, 9)));
        log.Add(Read(Failed(VersionWrite, OneVersion, BadVersion, 8, "c2")));
        log.Add(Read(Failed(VersionWrite, OneVersion + "1", "", 7, "c3")));
        Assert.Empty(log.Take(includesResolved: false, isComplete: false));
        Assert.Equal("1.0", Describe(log.Take(includesResolved: false, isComplete: false)));
        log.Add(Read(Failed(VersionWrite, OneVersion + "1", BadVersion, 6, "c3")));
        log.Add(Read(new(Noon, DeploymentWrite, Deployment, "Started", "c1")));
        Assert.Equal("1.01", Describe(log.Take(includesResolved: false, isComplete: false)));
        Assert.Equal("d1", Describe(log.Take(includesResolved: false, isComplete: false)));
        Assert.Empty(log.Take(includesResolved: false));
    }

    [Fact]
    public void Another_event_of_a_failure_that_was_returned_is_no_other_failure()
    {
        var log = new OperationLog();
        log.Add(Read(Failed(VersionWrite, OneVersion, BadVersion, 8)));
        log.Take(includesResolved: false, isComplete: false);
        Assert.Single(log.Take(includesResolved: false, isComplete: false));
        log.Add(Read(Failed(VersionWrite, OneVersion, "", 8)));
        Assert.Empty(log.Take(includesResolved: false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_event_without_a_time_does_not_hide_when_the_others_happened(bool isFirst)
    {
        var failed = Read(Failed(VersionWrite, OneVersion, BadVersion));
        var without = failed with { Time = null };
        var log = new OperationLog();
        log.Add(isFirst ? without : failed);
        log.Add(isFirst ? failed : without);
        log.Add(Read(Succeeded(VersionWrite, OneVersion, 1)));
        Assert.Empty(log.Take(includesResolved: true));
    }

    [Fact]
    public void If_the_lists_are_divided_the_cause_of_a_deployment_can_be_in_the_last_one()
    {
        var log = new OperationLog(isDivided: true);
        log.Add(Read(Failed(DeploymentWrite, Deployment, BadVersion, 9)));
        log.Add(Read(new(Noon, DeploymentWrite, Deployment, "Started", "c1")));
        for (var page = 0; page < 3; page++)
            Assert.Empty(log.Take(includesResolved: false, isComplete: false));
        log.Add(Read(Failed(VersionWrite, OneVersion, BadVersion, 8)));
        Assert.Empty(log.Take(includesResolved: false, isComplete: false));
        Assert.Equal("1.0", Describe(log.Take(includesResolved: false, isComplete: false)));
        Assert.Empty(log.Take(includesResolved: false));
    }

    private static ActivityEntry Denied(string resource, int minute) =>
        Failed("Microsoft.Authorization/policies/deny/action", resource, "", minute);

    private static string Describe(IEnumerable<ActivityEntry> entries)
    {
        var log = new OperationLog();
        foreach (var entry in entries)
            log.Add(Read(entry));
        return Describe(log.Take(includesResolved: true));
    }

    private static string Describe(IEnumerable<FailedOperation> failures) =>
        string.Join(' ', failures.Select(failure => (failure.ResolvedAt is null ? "" : "resolved ") + failure.Event.ResourceId.Split('/')[^1]));
}
