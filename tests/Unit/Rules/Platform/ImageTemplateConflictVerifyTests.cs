using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageTemplateConflictVerifyTests
{
    private const string Id = "SIG935";

    private const string Template = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/t_otter";
    private const string Text = "az image builder create -g rg-otter -n t_otter\nERROR: (Conflict) Update/Upgrade of image templates is currently not supported. Please change the name of the template you are submitting.";
    private const string Delete = $"az image builder delete -g rg-otter -n t_otter\nERROR: (Conflict) Operation 'DELETE' is not allowed in provisioningState: 'Creating' for {Template}";

    [Fact]
    public Task Confirms_a_template_that_exists() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Template, """{"name":"t_otter","properties":{"provisioningState":"Failed"}}"""), "'t_otter' exists (state Failed)");

    [Fact]
    public Task Confirms_a_template_that_is_busy() =>
        Verifying.ConfirmsAsync(Id, Delete, new StubTransport().With(Template, """{"name":"t_otter","properties":{"provisioningState":"Creating"}}"""), "is still being processed (state Creating)");

    [Theory]
    [InlineData("Running")]
    [InlineData("Canceling")]
    public Task Confirms_a_template_whose_run_goes_on(string run) =>
        Verifying.ConfirmsAsync(
            Id,
            Delete,
            new StubTransport().With(Template, $$$"""{"name":"t_otter","properties":{"provisioningState":"Succeeded","lastRunStatus":{"runState":"{{{run}}}" } } }"""),
            $"is still being processed (state {run})");

    [Fact]
    public Task Refutes_a_refused_deletion_once_it_is_at_rest() =>
        Verifying.RefutesAsync(Id, Delete, new StubTransport().With(Template, """{"name":"t_otter","properties":{"provisioningState":"Succeeded"}}"""), "is no longer being processed (state Succeeded)");

    [Fact]
    public Task Refutes_a_template_that_is_gone() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "the name is available");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Template, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_template() =>
        Verifying.CannotTellAsync(Id, "Update/Upgrade of image templates is currently not supported", new StubTransport(), "image template");
}
