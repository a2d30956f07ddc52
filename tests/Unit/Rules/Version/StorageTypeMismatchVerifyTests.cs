using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class StorageTypeMismatchVerifyTests
{
    private const string Id = "SIG321";
    private const string Short = "Global storage account type does not match the storage account type in the existing TargetRegion: 'UK South'.";
    private const string Sentence = Short + " Please specify 'Premium_LRS' as the storage account type for this region.";
    private const string Command = "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1";
    private const string Error = Command + "\nERROR: (InvalidParameter) " + Sentence;

    [Fact]
    public async Task Confirms_the_type_that_the_error_told() =>
        Assert.Contains("'Premium_LRS'", (await Verifying.ConfirmsAsync(Id, Error, With("uksouth", "Premium_LRS"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_another_type_than_the_request_asks_for()
    {
        const string Asking = Command + " --storage-account-type standard_lrs\nERROR: (InvalidParameter) " + Short;
        var finding = await Verifying.ConfirmsAsync(Id, Asking, With("UK South", "Standard_ZRS"));
        Assert.Contains("('Standard_ZRS') than requested ('standard_lrs')", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_the_type_that_the_request_asks_for() =>
        await Verifying.RefutesAsync(Id, Command + " --storage-account-type standard_lrs\nERROR: (InvalidParameter) " + Short, With("UK South", "Standard_LRS"));

    [Fact]
    public async Task Refutes_what_is_gone()
    {
        await Verifying.RefutesAsync(Id, Error, With("ukwest", "Premium_LRS"));
        await Verifying.RefutesAsync(Id, Error, new StubTransport());
    }

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_type()
    {
        Assert.Contains("'Standard_LRS' now", (await Verifying.CannotTellAsync(Id, Error, With("UK South", "Standard_LRS"))).Verification, StringComparison.Ordinal);
        await Verifying.CannotTellAsync(Id, Command + "\nERROR: (InvalidParameter) " + Short, With("UK South", "Standard_LRS"));
    }

    [Fact]
    public async Task Cannot_tell_without_the_version_the_type_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, With("UK South", ""));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Version));
    }

    private static StubTransport With(string region, string type) =>
        new StubTransport().With(Ids.Version, $$$$"""{"properties":{"publishingProfile":{"targetRegions":[{"name":"North Europe"},{"name":"{{{{region}}}}","storageAccountType":"{{{{type}}}}"}]}}}""");
}
