using SigTroubleshoot.Diagnosis.Values;

namespace SigTroubleshoot.Unit.Readers;

/// <summary>A line of source that called a client shows names.</summary>
public sealed class CallArgumentsTests
{
    [Theory]
    [InlineData("client.gallery_image_versions.begin_create_or_update(group, 'gal_lake', definition, \"1.20.3\", {", "gal_lake", null, "1.20.3")]
    [InlineData("client.gallery_image_versions.begin_create_or_update(\"rg-lake\", \"gal_lake\", \"img-reed\", \"1.20.3\", version)", "gal_lake", "img-reed", "1.20.3")]
    [InlineData("await client.galleryImageVersions.beginCreateOrUpdateAndWait(\"rg-lake\", \"gal_lake\", \"img-reed\", \"1.20.3\", {", "gal_lake", "img-reed", "1.20.3")]
    [InlineData("poller, err := client.NewGalleryImageVersionsClient().BeginCreateOrUpdate(ctx, \"rg-lake\", \"gal_lake\", \"img-reed\", \"1.20.3\", version, nil)", "gal_lake", "img-reed", "1.20.3")]
    [InlineData("future, err := galleryImageVersionsClient.CreateOrUpdate(context.Background(), \"rg-lake\", \"gal_lake\", \"img-reed\", \"1.20.3\", version)", "gal_lake", "img-reed", "1.20.3")]
    [InlineData("client.gallery_images.get(gallery_image_name='img-reed', resource_group_name=\"rg-lake\", gallery_name=u\"gal_lake\")", "gal_lake", "img-reed", null)]
    [InlineData("client.galleries.begin_delete(\n    resource_group_name=group,\n    gallery_name=\"gal_lake\",\n)", "gal_lake", null, null)]
    [InlineData("client.galleries.get(names[\"group\"], \"gal_lake\", expand=(\"a\", 'b'))", "gal_lake", null, null)]
    public void Literals_have_the_names_of_their_positions(string line, string? gallery, string? definition, string? version)
    {
        var values = Read(line);
        Assert.Equal((gallery, definition, version), (values.GetValueOrDefault("Gallery"), values.GetValueOrDefault("Definition"), values.GetValueOrDefault("Version")));
    }

    [Theory]
    [InlineData("client.virtual_machines.begin_create_or_update(group, \"vm-reed\", {", "VirtualMachine", "vm-reed")]
    [InlineData("client.virtual_machine_scale_sets.begin_update(group, \"ss-reed\", {", "ScaleSet", "ss-reed")]
    [InlineData("client.gallery_applications.begin_update(group, \"gal_lake\", \"app-reed\")", "Application", "app-reed")]
    [InlineData("client.images.get(\"rg-lake\", \"mi-reed\")", "Image", "mi-reed")]
    public void Other_clients_have_theirs(string line, string name, string value) => Assert.Equal(value, Read(line)[name]);

    [Theory]
    [InlineData("client.gallery_image_versions.begin_create_or_update(group, gallery, definition, version, {")]
    [InlineData("client.gallery_image_versions.begin_create_or_update(f\"{rg}\", \"$GALLERY\", \"<definition>\", \"***\")")]
    [InlineData("client.gallery_image_versions.begin_create_or_update(")]
    [InlineData("client.gallery_image_versions.begin_create_or_update(\"rg-la")]
    [InlineData("album.gallery_photos.get(\"a\", \"b\", \"c\")")]
    public void Variables_and_what_is_cut_off_are_no_names(string line) => Assert.Empty(Read(line));

    [Fact]
    public void The_traceback_of_a_rule_and_of_an_unknown_error_is_read()
    {
        const string Stack = "Traceback (most recent call last):\n  File \"/src/publish.py\", line 30, in publish\n    return client.gallery_image_versions.begin_create_or_update(group, \"gal_lake\", definition, \"1.20.3\", {\n           ^^^^^^^^^^^^^^\n"
            + "  File \"/usr/lib/python3/dist-packages/azure/mgmt/compute/v2022_03_03/operations/_gallery_image_versions_operations.py\", line 480, in begin_create_or_update\n    raise HttpResponseError(response=response, error_format=ARMErrorFormat)\nazure.core.exceptions.HttpResponseError: ";
        string[] messages =
        [
            "(Conflict) The lake is frozen.\nCode: Conflict\nMessage: The lake is frozen.",
            "(BadRequest) Gallery image version publishing profile regions 'northeurope' must contain the location of image version 'westeurope'\nCode: BadRequest",
            "(InvalidParameter) The request is not valid.\nCode: InvalidParameter\nMessage: The request is not valid.\nException Details:\t(BadRequest) Gallery image version publishing profile regions 'northeurope' must contain the location of image version 'westeurope'\n\tCode: BadRequest",
        ];
        Assert.All(messages, message =>
        {
            var values = Assert.Single(SigEngine.Default.Diagnose(Stack + message)).Values;
            Assert.Equal(("gal_lake", "1.20.3"), (values["Gallery"], values["Version"]));
        });
    }

    private static Dictionary<string, string> Read(string line)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        CallArguments.Add(line, values);
        return values;
    }
}
