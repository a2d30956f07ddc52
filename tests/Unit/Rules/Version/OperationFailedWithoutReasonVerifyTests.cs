using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OperationFailedWithoutReasonVerifyTests
{
    private const string Id = "SIG343";
    private const string Error = "PUT https://management.azure.com" + Ids.Version + "?api-version=2023-07-03\nError: The long-running operation has failed\n    at pollOperation (operation.js:1:2)";

    [Fact]
    public Task Confirms_with_the_failed_region_and_its_details() =>
        Verifying.ConfirmsAsync(Id, Error, Azure("Failed", """{"region":"westeurope","state":"Completed","progress":100},{"region":"northeurope","state":"Failed","details":"The disk is too large."}"""), "is Failed; replication failed in northeurope: The disk is too large.");

    [Fact]
    public Task Confirms_a_failed_version_whose_regions_tell_nothing() => Verifying.ConfirmsAsync(Id, Error, Azure("Failed", ""), "'4.2.1' is Failed.");

    [Fact]
    public Task Refutes_a_version_that_is_well() => Verifying.RefutesAsync(Id, Error, Azure("Succeeded", ""), "is not Failed but Succeeded");

    [Fact]
    public Task Refutes_a_version_that_is_gone() => Verifying.RefutesAsync(Id, Error, new StubTransport(), "does not exist");

    [Fact]
    public async Task Cannot_tell_what_cannot_be_read_or_is_not_over()
    {
        await Verifying.CannotTellAsync(Id, Error, Azure("Creating", ""));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Version));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Ids.Version, """{"properties":{}}"""));
        await Verifying.CannotTellAsync(Id, "New-AzGalleryImageVersion : The long-running operation has failed", new StubTransport());
    }

    private static StubTransport Azure(string state, string summary) =>
        new StubTransport().With(Ids.Version, $$$$"""{"id":"{{{{Ids.Version}}}}","name":"4.2.1","properties":{"provisioningState":"{{{{state}}}}","replicationStatus":{"aggregatedState":"Failed","summary":[{{{{summary}}}}]}}}""");
}
