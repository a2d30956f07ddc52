using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class HyperVGenerationMismatchVerifyTests
{
    private const string Id = "SIG431";
    private const string ImageBuilder = $"Validation failed: Error with Hyper-V Version validation (cross-generation for multiple Hyper-V Versions is not supported). The provided SIG: {Ids.Definition}, has a different Hyper-V Generation: V2, than source image: V1.";

    public static TheoryData<string, string, string> Sources => new()
    {
        { Ids.Image, Ids.Image, """{"properties":{"hyperVGeneration":"{0}"}}""" },
        { Ids.Disk, Ids.Disk, """{"properties":{"hyperVGeneration":"{0}"}}""" },
        { Ids.Snapshot, Ids.Snapshot, """{"properties":{"hyperVGeneration":"{0}"}}""" },
        { Ids.Vm, Ids.Vm, """{"properties":{"instanceView":{"hyperVGeneration":"{0}"}}}""" },
        { Ids.Version, Ids.Definition, """{"properties":{"hyperVGeneration":"{0}"}}""" },
    };

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public async Task Confirms_an_error_whichever_tool_printed_it(Tool tool) =>
        await Verifying.ConfirmsAsync(
            Id,
            Printed.By(tool, "New-AzGalleryImageVersion", "Conflict", $"The resource with id '{Ids.Image}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1']."),
            With(Ids.Image, """{"properties":{"hyperVGeneration":"{0}"}}""", "V2"));

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Confirms_a_source_of_another_generation(string source, string read, string answer) =>
        Assert.Equal("The Hyper-V generation of the source (V2) does not match that of the image definition (V1).", (await Verifying.ConfirmsAsync(Id, Error(source), With(read, answer, "V2"))).Verification);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Refutes_a_source_that_was_replaced_by_one_of_the_right_generation(string source, string read, string answer) =>
        await Verifying.RefutesAsync(Id, Error(source), With(read, answer, "v1"));

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Cannot_tell_of_a_source_that_is_gone_or_tells_nothing(string source, string read, string answer)
    {
        await Verifying.CannotTellAsync(Id, Error(source), new StubTransport());
        await Verifying.CannotTellAsync(Id, Error(source), new StubTransport().Forbids(read));
        await Verifying.CannotTellAsync(Id, Error(source), With(read, answer, ""));
    }

    [Fact]
    public async Task Compares_the_definition_that_Image_Builder_names_with_the_source_it_tells()
    {
        Assert.Contains("'ubuntu-otter' (V2)", (await Verifying.ConfirmsAsync(Id, ImageBuilder, Definition("V2"))).Verification, StringComparison.Ordinal);
        await Verifying.RefutesAsync(Id, ImageBuilder, Definition("V1"));
        await Verifying.CannotTellAsync(Id, ImageBuilder, new StubTransport());
    }

    [Fact]
    public async Task Compares_with_the_definition_where_the_error_names_it() =>
        await Verifying.RefutesAsync(Id, "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\n" + Error(Ids.Image), Definition("V2").With(Ids.Image, """{"properties":{"hyperVGeneration":"V2"}}"""));

    [Fact]
    public async Task Cannot_tell_of_a_source_that_somebody_shares() =>
        await Verifying.CannotTellAsync(Id, Error("/SharedGalleries/abc-GAL/Images/web/Versions/1.0.0"), new StubTransport());

    private static string Error(string source) => $"ERROR: (Conflict) The resource with id '{source}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1'].\nCode: Conflict";

    private static StubTransport With(string id, string answer, string generation) =>
        new StubTransport().With(id, answer.Replace("{0}", generation, StringComparison.Ordinal));

    private static StubTransport Definition(string generation) =>
        new StubTransport().With(Ids.Definition, $$$"""{"name":"ubuntu-otter","properties":{"hyperVGeneration":"{{{generation}}}"}}""");
}
