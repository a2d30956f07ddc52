using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ZoneRedundantStorageUnsupportedVerifyTests
{
    private const string Id = "SIG320";
    private const string Locations = $"/subscriptions/{Ids.Subscription}/locations";
    private const string Sentence = "ERROR: (InvalidParameter) ZRS storage account type is not supported in this region.";

    [Theory]
    [InlineData("westus")]
    [InlineData("West US")]
    public async Task Confirms_a_region_without_zones(string region) =>
        Assert.Contains($"'{region}' has no availability zones", (await Verifying.ConfirmsAsync(Id, $"az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 -l '{region}'\n{Sentence}", Azure())).Verification, StringComparison.Ordinal);

    [Theory]
    [InlineData("az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 -l westeurope --target-regions westeurope=3 westus=1=standard_zrs\n")]
    [InlineData("New-AzGalleryImageVersion -GalleryName gal_otter -Location westeurope -TargetRegion @{Name='West Europe';ReplicaCount=3}, @{Name='West US';ReplicaCount=1;StorageAccountType='Standard_ZRS'}\n")]
    public async Task Looks_at_the_target_region_with_this_storage_and_not_at_the_location(string command) =>
        await Verifying.ConfirmsAsync(Id, command + Sentence, Azure());

    [Fact]
    public async Task Looks_at_the_target_region_of_the_request() =>
        await Verifying.ConfirmsAsync(Id, DebugLog.Of("PUT", Ids.Version, "BadRequest", "InvalidParameter", "ZRS storage account type is not supported in this region.", """{"location":"westeurope","properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe"},{"name":"West US","storageAccountType":"Standard_ZRS"}]}}}"""), Azure());

    [Fact]
    public async Task Refutes_a_region_with_zones() =>
        Assert.Contains("availability zones (3)", (await Verifying.RefutesAsync(Id, $"az sig image-version create -r gal_otter -e 4.2.1 -l westeurope\n{Sentence}", Azure())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_region_or_the_list()
    {
        const string Error = "az sig image-version create -r gal_otter -e 4.2.1 -l westeurope\n" + Sentence;
        await Verifying.CannotTellAsync(Id, Sentence, Azure());
        await Verifying.CannotTellAsync(Id, Error, Azure(), session: null);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Locations));
        Assert.Contains("westeurop", (await Verifying.CannotTellAsync(Id, "az sig image-version create -r gal_otter -e 4.2.1 -l westeurop\n" + Sentence, Azure())).Verification, StringComparison.Ordinal);
    }

    private static StubTransport Azure() => new StubTransport()
        .With(Locations, """{"value":[{"name":"westus"},{"name":"westeurope","availabilityZoneMappings":[{"logicalZone":"1"},{"logicalZone":"2"},{"logicalZone":"3"}]}]}""");
}
