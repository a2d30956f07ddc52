using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageBuilderDistributeFailedVerifyTests
{
    private const string Id = "SIG508";

    private const string Template = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/t_otter";

    private const string Text =
        $"az image builder run -g rg-otter -n t_otter\n(InternalOperationError) Failed in distributing 1 images out of total 2: {{[Error 0] [Distribute 0] Error publishing MDI to shared image gallery:{Ids.Definition}, Location:westus2. Error: internal}}";

    [Fact]
    public Task Confirms_with_the_last_run() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Template, """{"properties":{"lastRunStatus":{"runState":"Failed","message":"Distribute failed.","endTime":"2027-02-28T10:00:00Z"}}}"""), "in state Failed at 2027-02-28T10:00:00Z: Distribute failed.");

    [Fact]
    public Task Refutes_after_a_good_run() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Template, """{"properties":{"lastRunStatus":{"runState":"Succeeded"}}}"""), "was successful");

    [Fact]
    public Task Cannot_tell_during_a_run() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Template, """{"properties":{"lastRunStatus":{"runState":"Running"}}}"""), "running again");

    [Fact]
    public Task Cannot_tell_of_a_template_that_never_ran() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Template, """{"properties":{}}"""), "'lastRunStatus'");

    [Fact]
    public Task Cannot_tell_of_a_template_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Confirms_by_the_version_where_no_template_is_named() =>
        Verifying.ConfirmsAsync(Id, VersionText, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"West US 2","state":"Failed","details":"internal","progress":0}]}}}"""), "failed in West US 2: internal");

    [Fact]
    public Task Refutes_by_the_version_where_no_template_is_named() =>
        Verifying.RefutesAsync(Id, VersionText, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West US 2","state":"Completed","details":"","progress":100}]}}}"""), "complete in West US 2");

    private const string VersionText =
        $"Failed in distributing 1 images out of total 1: [Distribute 0] Error publishing MDI to shared image gallery:{Ids.Version}, Location:westus2.";
}
