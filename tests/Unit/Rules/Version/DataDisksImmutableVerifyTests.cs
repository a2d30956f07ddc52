using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DataDisksImmutableVerifyTests
{
    private const string Id = "SIG308";
    private const string Sentence = "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed";

    [Fact]
    public async Task Confirms_other_LUNs_than_the_request_holds()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Log(10, 2), At(2));
        Assert.Equal("The image version '4.2.1' has different data disks (LUN 2) than requested (LUN 2, 10).", finding.Verification);
        await Verifying.ConfirmsAsync(Id, Log(0), At());
    }

    [Fact]
    public async Task Refutes_the_LUNs_that_the_request_holds_in_any_order() => await Verifying.RefutesAsync(Id, Log(1, 0), At(0, 1));

    [Fact]
    public async Task Refutes_a_version_that_is_gone() => await Verifying.RefutesAsync(Id, Log(0), new StubTransport());

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_LUNs() =>
        Assert.Contains("'0, 3' now", (await Verifying.CannotTellAsync(Id, $"az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (InvalidParameter) {Sentence}.", At(0, 3))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_version_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Log(0), new StubTransport().Forbids(Ids.Version));
    }

    private static string Log(params int[] luns) => DebugLog.Of("PUT", Ids.Version, "BadRequest", "InvalidParameter", Sentence + ".", Version(luns));

    private static StubTransport At(params int[] luns) => new StubTransport().With(Ids.Version, Version(luns));

    private static string Version(int[] luns) =>
        """{"properties":{"storageProfile":{"dataDiskImages":[""" + string.Join(",", luns.Select(lun => "{\"lun\":" + lun + "}")) + "]}}}";
}
