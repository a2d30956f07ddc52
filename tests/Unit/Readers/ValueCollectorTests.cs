using CsCheck;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Unit.Readers;

public sealed class ValueCollectorTests
{
    private const string Subscription = "0f0e0d0c-1111-4222-8333-abcdefabcdef";
    private const string Gallery = "/subscriptions/" + Subscription + "/resourceGroups/rg-lake/providers/Microsoft.Compute/galleries/gal_lake";
    private const string Version = Gallery + "/images/img-reed/versions/1.20.3";

    [Theory]
    [InlineData("The gallery image " + Version + " is not available.")]
    [InlineData("PUT https://management.azure.com" + Version + "?api-version=2023-07-03")]
    [InlineData("under '" + Gallery + "' the version '" + Version + "'.")]
    [InlineData("{\"id\":\"" + Version + "\"}")]
    public void A_gallery_id_gives_all_its_parts(string text)
    {
        var values = Collect(text);
        Assert.Equal((Subscription, "rg-lake", "gal_lake"), (values["SubscriptionId"], values["ResourceGroup"], values["Gallery"]));
        Assert.Equal(("img-reed", "1.20.3"), (values["Definition"], values["Version"]));
        Assert.Equal((Gallery, Version), (values["GalleryId"], values["ResourceId"]));
    }

    [Fact]
    public void A_line_break_written_as_an_escape_is_no_letter_of_the_label()
    {
        var values = Collect("""{"detail":"Resource Group Name: \"rg-lake\"\nGallery Name: \"gal_lake\"\nImage Name: \"img-reed\"): performing"}""");
        Assert.Equal(("rg-lake", "gal_lake", "img-reed"), (values["ResourceGroup"], values["Gallery"], values["Definition"]));
    }

    [Fact]
    public void The_examples_of_the_Azure_CLI_give_nothing()
    {
        var values = Collect("""
            ERROR: 'Foo' is not a valid value for '--replication-mode'. Allowed values: Full, Shallow.

            Examples from AI knowledge base:
            az sig image-version create --resource-group MyResourceGroup --gallery-name MyGallery --gallery-image-definition MyImage --gallery-image-version 1.0.0
            Add a new image version

            https://aka.ms/cli_ref
            Read more about the command in reference docs
            $ az sig show -g rg-lake -r gal_lake
            """);
        Assert.Equal(("rg-lake", "gal_lake"), (values["ResourceGroup"], values["Gallery"]));
        Assert.DoesNotContain("Definition", values.Keys);
    }

    [Theory]
    [InlineData("The client 'c' with object id '" + Subscription + "' does not have authorization")]
    [InlineData("{\"message\":\"The client \\\"c\\\" with object id \\\"" + Subscription + "\\\" has permission\"}")]
    [InlineData("x-ms-operation-identifier : tenantId=11111111-2222-4333-8444-555566667777,objectId=" + Subscription + "/westeurope/1")]
    [InlineData("with object\n  id '" + Subscription + "'")]
    public void The_caller_is_taken_wherever_the_text_names_it(string text) => Assert.Equal(Subscription, Collect(text)["ObjectId"]);

    [Theory]
    [InlineData("virtualMachines", "VirtualMachine")]
    [InlineData("images", "Image")]
    [InlineData("disks", "Disk")]
    [InlineData("snapshots", "Snapshot")]
    [InlineData("diskEncryptionSets", "DiskEncryptionSet")]
    public void Other_ids_give_their_names(string type, string name)
    {
        var values = Collect($"source '/subscriptions/{Subscription}/resourceGroups/rg-vms/providers/Microsoft.Compute/{type}/thing-1' is gone");
        Assert.Equal(("thing-1", "rg-vms", Subscription), (values[name], values["ResourceGroup"], values["SubscriptionId"]));
        Assert.False(values.ContainsKey("ResourceId"));
    }

    [Fact]
    public void The_group_of_the_gallery_goes_before_the_group_of_the_source()
    {
        var values = Collect($"source '/subscriptions/s/resourceGroups/rg-vms/providers/Microsoft.Compute/virtualMachines/vm-1' in {Gallery}");
        Assert.Equal(("rg-lake", "vm-1"), (values["ResourceGroup"], values["VirtualMachine"]));
    }

    [Theory]
    [InlineData("az sig gallery-application version create -g rg-lake -r gal_lake --application-name perch -n 1.2.3")]
    [InlineData("az sig gallery-application version show --gallery-name gal_lake --resource-group rg-lake --application-name perch --version-name 1.2.3")]
    [InlineData("New-AzGalleryApplicationVersion -ResourceGroupName rg-lake -GalleryName gal_lake -GalleryApplicationName perch -Name 1.2.3")]
    public void A_command_on_an_application_gives_its_names(string text)
    {
        var values = Collect(text);
        Assert.Equal(("rg-lake", "gal_lake", "perch", "1.2.3"), (values["ResourceGroup"], values["Gallery"], values["Application"], values["Version"]));
        Assert.Equal("perch", Collect("az sig gallery-application create -r gal_lake -n perch")["Application"]);
        Assert.Equal("perch", Collect("New-AzGalleryApplication -GalleryName gal_lake -Name perch")["Application"]);
    }

    [Fact]
    public void An_action_is_no_id() =>
        Assert.False(Collect("is not allowed to perform action 'Microsoft.Compute/galleries/images/versions/write'").ContainsKey("Gallery"));

    [Fact]
    public void What_Packer_tells_of_the_gallery_goes_before_what_it_tells_of_the_image()
    {
        var values = Collect(" -> Image ResourceGroupName : 'rg-build'\n -> Image Name : 'img-118'\n -> SIG publish resource group : 'rg-lake'\n -> SIG gallery name : 'gal_lake'\n -> SIG image name : 'img-reed'\n");
        Assert.Equal(("rg-lake", "gal_lake", "img-reed"), (values["ResourceGroup"], values["Gallery"], values["Definition"]));
    }

    [Fact]
    public void A_version_of_four_parts_is_told_too_since_it_is_what_is_wrong() =>
        Assert.Equal("2025.01.02.1", Collect(" -> SIG image version                           : '2025.01.02.1'")["Version"]);

    [Fact]
    public void Another_gallerys_id_does_not_mix_in()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Gallery"] = "gal_other" };
        ValueCollector.Collect(Version, values);
        Assert.Equal("gal_other", Assert.Single(values).Value);
    }

    [Theory]
    [InlineData("az sig image-version create -g rg-lake -r gal_lake -i img-reed -e 1.20.3 --target-regions westus eastus=2 --location westus2")]
    [InlineData("$ az sig image-version create --resource-group=rg-lake --gallery-name 'gal_lake' \\\n  --gallery-image-definition \"img-reed\" \\\n  --gallery-image-version 1.20.3 -l westus2\nnext: -g other")]
    [InlineData("PS C:\\> New-AzGalleryImageVersion -ResourceGroupName rg-lake -GalleryName gal_lake `\r\n  -GalleryImageDefinitionName 'img-reed' `\r\n  -Name \"1.20.3\" -Location:westus2")]
    [InlineData("new-azgalleryimageversion -resourcegroupname rg-lake -galleryname gal_lake -galleryimagename img-reed -galleryimageversionname 1.20.3 -location westus2 | Out-Null; X -Name y")]
    public void Command_lines_name_what_they_work_on(string text)
    {
        var values = Collect(text);
        Assert.Equal(("rg-lake", "gal_lake", "img-reed", "1.20.3", "westus2"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"], values["Region"]));
    }

    [Theory]
    [InlineData("New-AzGallery -Name gal_lake -ResourceGroupName rg", "Gallery", "gal_lake")]
    [InlineData("Get-AzGalleryImageDefinition -Name img-reed", "Definition", "img-reed")]
    [InlineData("New-AzImage -ImageName mi-1 -ResourceGroupName rg", "Image", "mi-1")]
    [InlineData("az image create -g rg -n mi-1", "Image", "mi-1")]
    [InlineData("az vm create -n vm-1 -g rg", "VirtualMachine", "vm-1")]
    [InlineData("az image builder run -n tpl-1", "Template", "tpl-1")]
    [InlineData("az sig create -r gal_lake --subscription " + Subscription, "SubscriptionId", Subscription)]
    public void The_name_option_means_what_the_command_makes(string text, string name, string value) => Assert.Equal(value, Collect(text)[name]);

    [Theory]
    [InlineData("Error creating Shared Image Version \"1.20.3\" (Image \"img-reed\" / Gallery \"gal_lake\" / Resource Group \"rg-lake\"): x")]
    [InlineData("creating Image Version (Subscription: \"" + Subscription + "\"\nResource Group Name: \"rg-lake\"\nGallery Name: \"gal_lake\"\nImage Name: \"img-reed\"\nVersion Name: \"1.20.3\"): performing CreateOrUpdate")]
    [InlineData(" -> SIG publish resource group : 'rg-lake'\n -> SIG gallery name  : 'gal_lake'\n -> SIG image name  : 'img-reed'\n -> SIG image version   : '1.20.3'")]
    [InlineData("dstResourceGroupName: rg-lake, dstGalleryName: gal_lake, dstGalleryImageName: img-reed. Image Version Name: 1.20.3")]
    [InlineData("resource_group_name = \"rg-lake\"\ngallery_name = \"gal_lake\"\nimage_name = \"img-reed\"\nimage_version = \"1.20.3\"")]
    [InlineData("msg=\"(Image \\\"img-reed\\\" / Gallery \\\"gal_lake\\\" / Resource Group \\\"rg-lake\\\") Image Version Name: 1.20.3\"")]
    public void Tools_name_things_in_words(string text)
    {
        var values = Collect(text);
        Assert.Equal(("rg-lake", "gal_lake", "img-reed", "1.20.3"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"]));
    }

    [Theory]
    [InlineData("?api-version=2023-07-03", "ApiVersion", "2023-07-03")]
    [InlineData("\"apiVersion\": \"2020-02-14\"", "ApiVersion", "2020-02-14")]
    [InlineData("OperationID : " + Subscription, "OperationId", Subscription)]
    [InlineData("'x-ms-correlation-request-id': '" + Subscription + "'", "CorrelationId", Subscription)]
    [InlineData("Correlation ID: " + Subscription + ". Not authorized", "CorrelationId", Subscription)]
    [InlineData("The tracking id is '" + Subscription + "'.", "CorrelationId", Subscription)]
    public void Ids_of_the_operation_and_the_api_version_are_kept(string text, string name, string value) => Assert.Equal(value, Collect(text)[name]);

    [Theory]
    [InlineData("az sig create -g $rg -r ${gallery} -i <definition> -e {version} --location %REGION%")]
    [InlineData("New-AzGallery -ResourceGroupName $rg.Name -Name $(Get-Name) -Location <Region>")]
    [InlineData("/subscriptions/<subId>/resourceGroups/$rg/providers/Microsoft.Compute/galleries/***/images/.../versions/{v}")]
    [InlineData("/subscriptions/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/resourceGroups/REDACTED/providers/Microsoft.Compute/galleries/xxxx")]
    [InlineData("Gallery Name: \"<gallery>\"")]
    [InlineData("New-AzGallery -Galle ...")]
    [InlineData("")]
    public void Variables_placeholders_and_masks_are_no_values(string text) => Assert.Empty(Collect(text));

    [Theory]
    [InlineData("az vm create --admin-password \"-n evil\" --image x")]
    [InlineData("az sig create --password -client --client-secret s3cr3t")]
    [InlineData("New-AzVM -Credential s3cr3t -AdminPassword 's3cr3t'")]
    public void Values_of_secret_options_are_never_taken(string text) =>
        Assert.DoesNotContain(Collect(text).Values, value => value.Contains("evil", StringComparison.Ordinal) || value.Contains("s3cr3t", StringComparison.Ordinal));

    [Fact]
    public void What_is_there_stays_unless_asked()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ResourceGroup"] = "mine" };
        ValueCollector.Collect("az sig show -g theirs -r gal_lake", values);
        Assert.Equal(("mine", "gal_lake"), (values["ResourceGroup"], values["Gallery"]));
        ValueCollector.Collect("az sig show -g theirs -r gal_lake", values, overwrite: true);
        Assert.Equal("theirs", values["ResourceGroup"]);
    }

    [Fact]
    public void Any_names_in_an_id_come_back()
    {
        var name = Gen.String["abcxyzABC0189-_"].Where(text => text.Any(char.IsLetter) && text.Any(c => char.IsLetter(c) && c is not ('x' or 'X')) && text.Length is > 1 and < 60);
        Gen.Select(name, name, name).Sample((group, gallery, definition) =>
        {
            var values = Collect($"was '/subscriptions/{Subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images/{definition}' not found");
            Assert.Equal((group, gallery, definition), (values["ResourceGroup"], values["Gallery"], values["Definition"]));
        });
    }

    [Theory]
    [InlineData("az sig image-version create -g rg-lake -r gal_lake -i reed -e 2.0.0 --managed-image {0}")]
    [InlineData("New-AzGalleryImageVersion -SourceImageId '{0}' -ResourceGroupName rg-lake -GalleryName gal_lake -GalleryImageDefinitionName reed -Name 2.0.0")]
    public void The_gallery_of_a_source_is_not_the_one_that_the_command_is_about(string command)
    {
        var values = Collect(command.Replace("{0}", $"/subscriptions/{Subscription}/resourceGroups/rg-sea/providers/Microsoft.Compute/galleries/gal_sea/images/kelp/versions/1.0.0", StringComparison.Ordinal));
        Assert.Equal(("rg-lake", "gal_lake", "reed", "2.0.0"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"]));
        Assert.False(values.ContainsKey("ResourceId"));
    }

    private static Dictionary<string, string> Collect(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        ValueCollector.Collect(text, values);
        return values;
    }

    [Theory]
    [InlineData("az sig image-version create -g rg-lake -r gal_lake -i reed -e 2.0.0 --managed-image {0}")]
    [InlineData("New-AzGalleryImageVersion -ResourceGroupName rg-lake -GalleryName gal_lake -SourceImageId '{0}' -Name 2.0.0")]
    [InlineData("az rest --method put --url x --body '{\"location\":\"westus2\",\"properties\":{\"storageProfile\":{\"source\":{\"id\":\"{0}\"}}}}'")]
    public void The_source_of_a_version_is_read_from_what_was_run(string command)
    {
        var image = $"/subscriptions/{Subscription}/resourceGroups/rg-sea/providers/Microsoft.Compute/images/kelp";
        Assert.Equal(image, Collect(command.Replace("{0}", image, StringComparison.Ordinal))["SourceImageId"]);

        // A VM is specified in another way, and a name alone is no ID.
        Assert.False(Collect(command.Replace("{0}", image.Replace("images", "virtualMachines", StringComparison.Ordinal), StringComparison.Ordinal)).ContainsKey("SourceImageId"));
        Assert.False(Collect(command.Replace("{0}", "kelp", StringComparison.Ordinal)).ContainsKey("SourceImageId"));
    }

    [Theory]
    [InlineData("az sig image-definition create -g rg-lake -r gal_lake -i reed -p lakeworks -f lake -s base --os-type Linux --os-state Specialized --hyper-v-generation V2")]
    [InlineData("New-AzGalleryImageDefinition -GalleryName gal_lake -Name reed -Publisher lakeworks -Offer lake -Sku base -OsType Linux -OsState Specialized -HyperVGeneration V2")]
    [InlineData("az rest -m put -u x -b '{\"properties\":{\"identifier\":{\"publisher\":\"lakeworks\",\"offer\":\"lake\",\"sku\":\"base\"},\"osType\":\"Linux\",\"osState\":\"Specialized\",\"hyperVGeneration\":\"V2\"}}'")]
    public void The_properties_of_a_definition_are_read_from_what_was_run(string command)
    {
        var values = Collect(command);
        Assert.Equal(("lakeworks", "lake", "base"), (values["Publisher"], values["Offer"], values["Sku"]));
        Assert.Equal(("Linux", "Specialized", "V2"), (values["OsType"], values["OsState"], values["Generation"]));
    }

    [Fact]
    public void The_same_letters_mean_something_else_in_other_commands() =>
        Assert.Empty(Collect("az vm create -n vm-1 -p secret -s S1 --os-type linux").Keys.Intersect(["Publisher", "Sku", "OsType"]));

    [Theory]
    [InlineData("az sig image-version create -g rg-lake -r gal_lake -i reed -e 2.0.0")]
    [InlineData("Resource Group Name: \"rg-lake\" Gallery Name: \"gal_lake\" Image Name: \"reed\" Version Name: \"2.0.0\"")]
    public void What_a_command_says_of_one_gallery_is_not_added_to_another(string command)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Gallery"] = "gal_sea" };
        ValueCollector.Collect(command, values);
        Assert.Equal("gal_sea", Assert.Single(values).Value);

        values = new(StringComparer.OrdinalIgnoreCase) { ["Gallery"] = "gal_lake", ["Definition"] = "kelp" };
        ValueCollector.Collect(command, values);
        Assert.DoesNotContain("Version", values.Keys);
    }
}
