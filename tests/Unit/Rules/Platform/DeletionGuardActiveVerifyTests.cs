using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DeletionGuardActiveVerifyTests
{
    private const string Id = "SIG931";

    private const string Text =
        "az sig image-version delete -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (DeleteGalleryImageVersionBlockedBeforeEndOfLife) Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.";

    [Fact]
    public Task Confirms_with_the_date() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"safetyProfile":{"blockDeletionBeforeEndOfLife":true},"publishingProfile":{"endOfLifeDate":"2027-06-01T00:00:00+00:00"}}}"""), "protected from deletion until 2027-06-01");

    [Fact]
    public Task Confirms_a_guard_without_a_date() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"safetyProfile":{"blockDeletionBeforeEndOfLife":true},"publishingProfile":{}}}"""), "is protected from deletion.");

    [Fact]
    public Task Refutes_a_guard_that_is_off() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"safetyProfile":{"blockDeletionBeforeEndOfLife":false},"publishingProfile":{"endOfLifeDate":"2027-06-01"}}}"""), "no longer protected from deletion");

    [Fact]
    public Task Refutes_a_date_that_has_come() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"safetyProfile":{"blockDeletionBeforeEndOfLife":true},"publishingProfile":{"endOfLifeDate":"2027-03-01T11:59:00Z"}}}"""), "has reached its end-of-life date");

    [Fact]
    public Task Refutes_a_version_that_is_gone() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "no longer exists");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");
}
