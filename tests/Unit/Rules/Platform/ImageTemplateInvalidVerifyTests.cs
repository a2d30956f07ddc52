using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageTemplateInvalidVerifyTests
{
    private const string Id = "SIG952";

    private const string Text =
        $"az image builder create -n t_otter\nERROR: (ValidationFailed) Validation failed: ImageTemplate.properties.source: Field 'imageId' has a bad value: '{Ids.Image}'. Please review http://aka.ms/azvmimagebuildertmplref for details on fields requirements in the Image Builder Template.";

    [Fact]
    public Task Confirms_a_source_that_does_not_exist() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "does not exist: '");

    [Fact]
    public Task Confirms_a_source_of_another_kind() =>
        Verifying.ConfirmsAsync(Id, Text.Replace(Ids.Image, Ids.Version), new StubTransport().With(Ids.Version, "{}"), "its type is not valid for the field");

    [Fact]
    public Task Refutes_a_source_that_exists() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Image, "{}"), "imageId' exists");

    [Fact]
    public Task Cannot_tell_of_a_value_that_is_no_id() =>
        Verifying.CannotTellAsync(Id, Text.Replace(Ids.Image, "sharedimage"), new StubTransport(), "does not show a resource ID");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Image, 403, "AuthorizationFailed"), "is not allowed to read it");
}
