using SigTroubleshoot.Diagnosis.Values;

namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>The arguments that a tool prints name what it worked on.</summary>
public sealed class ArgumentTests
{
    private const string Error = "\nERROR: (InvalidParameter) " + Call.Message + "\nCode: InvalidParameter\nMessage: " + Call.Message + "\n";

    [Theory]
    [InlineData("'sig', 'image-version', 'create', '-g', 'rg-harbor', '-r', 'gal_harbor', '-i', 'img-tern', '-e', '4.2.0'")]
    [InlineData("'sig', 'image-version', 'create', '--resource-group', 'rg-harbor', '--gallery-name', 'gal_harbor', '--gallery-image-definition', 'img-tern', '--gallery-image-version', '4.2.0'")]
    [InlineData("'sig', 'image-version', 'update', '--resource-group=rg-harbor', '--gallery-name=gal_harbor', '--gallery-image-definition=img-tern', '--gallery-image-version=4.2.0', '--set', 'tags.a=b c'")]
    [InlineData("'--debug', 'sig', 'image-version', 'create', '-g', \"rg-harbor\", '-r', 'gal_harbor', '--description', \"it's a \\\"test\\\"\", '-i', 'img-tern', '-e', '4.2.0'")]
    [InlineData("'sig', 'image-version', 'create', '-g', 'rg-harbor', '-r', 'gal_harbor', '-i', 'img-tern', '-e', '4.2.0', '--managed-image', '/subscriptions/7b1d4c3a-0f26-4e58-9b7c-2d8e5a6f1c90/resourceGroups/rg-sea/providers/Microsoft.Compute/galleries/gal_sea/images/kelp/versions/1.0.0'")]
    public void A_list_of_arguments_is_a_command(string arguments)
    {
        // Far above the error, as in a real log.
        var text = $"DEBUG: cli.knack.cli: Command arguments: [{arguments}]\n{string.Concat(Enumerable.Repeat("DEBUG: cli.azure.cli.core: Loaded 47 groups, 207 commands.\n", 200))}{Error}";
        var values = Assert.Single(SigEngine.Default.Diagnose(text)).Values;
        Assert.Equal(("rg-harbor", "gal_harbor", "img-tern", "4.2.0"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"]));
    }

    [Theory]
    [InlineData("'vm', 'create', '-n', 'vm-tern', '-g', 'rg-harbor', '-l', 'norwayeast'", "VirtualMachine", "vm-tern")]
    [InlineData("'vmss', 'create', '--name', 'ss-tern', '-g', 'rg-harbor', '-l', 'norwayeast'", "ScaleSet", "ss-tern")]
    [InlineData("'image', 'create', '-n', 'mi-tern', '-g', 'rg-harbor', '-l', 'norwayeast'", "Image", "mi-tern")]
    [InlineData("'image', 'builder', 'create', '-n', 'tpl-tern', '-g', 'rg-harbor', '-l', 'norwayeast'", "Template", "tpl-tern")]
    [InlineData("'image', 'builder', 'output', 'add', '-n', 'tpl-tern', '-g', 'rg-harbor', '--gallery-name', 'gal_harbor', '-l', 'norwayeast'", "Gallery", "gal_harbor")]
    [InlineData("'sig', 'gallery-application', 'version', 'create', '-r', 'gal_harbor', '-g', 'rg-harbor', '--application-name', 'app-tern', '-n', '1.0.0', '-l', 'norwayeast'", "Application", "app-tern")]
    [InlineData("'deployment', 'group', 'create', '-g', 'rg-harbor', '-n', 'roll-out', '-l', 'norwayeast', '--parameters', 'galleryName=gal_harbor'", "Gallery", "gal_harbor")]
    public void Every_command_has_its_options(string arguments, string name, string value)
    {
        var (_, command) = Assert.Single(ArgumentList.Find($"Command arguments: [{arguments}]"));
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        SigTroubleshoot.Diagnosis.ValueCollector.Collect(command, values);
        Assert.Equal((value, "rg-harbor", "norwayeast"), (values[name], values["ResourceGroup"], values["Region"]));
    }

    // A window, a page, or a mail breaks lines.
    [Theory]
    [InlineData("+ az sig image-version create -g rg-harbor -r gal_harbor\n-i img-tern -e 4.2.0 --no-wait")]
    [InlineData("+ az sig image-version create -g rg-harbor -r\ngal_harbor -i img-tern\n-e 4.2.0 --no-wait")]
    [InlineData("New-AzGalleryImageVersion -ResourceGroupName rg-harbor -GalleryName\n'gal_harbor' -GalleryImageDefinitionName img-tern\n-Name 4.2.0 -Location norwayeast")]
    public void A_command_may_be_wrapped(string command)
    {
        var values = Collect(command + "\nERROR: (InvalidParameter) No.");
        Assert.Equal(("rg-harbor", "gal_harbor", "img-tern", "4.2.0"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"]));
    }

    [Theory]
    [InlineData("az sig show -g rg-harbor -r gal_harbor\n- i img-tern\n-- -i img-tern")]
    [InlineData("az sig image-version list -r gal_harbor -g rg-harbor -i\nimg-tern was not found")]
    public void Text_below_a_command_is_no_part_of_it(string text) => Assert.DoesNotContain("Definition", Collect(text).Keys);

    private static Dictionary<string, string> Collect(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        SigTroubleshoot.Diagnosis.ValueCollector.Collect(text, values);
        return values;
    }

    [Theory]
    [InlineData("'sig', 'image-version', 'create', '-g', '*****', '-r', '{}', '-i', 'REDACTED', '-e', '***'")]
    [InlineData("'sig', 'image-version', 'create', '-g'")]
    [InlineData("'sig', 'image-version', 'create', '-g', 'rg-har")]
    public void Masked_and_cut_arguments_are_no_values(string arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, command) in ArgumentList.Find($"Command arguments: [{arguments}"))
            SigTroubleshoot.Diagnosis.ValueCollector.Collect(command, values);
        Assert.Empty(values);
    }

    [Fact]
    public void The_last_command_before_an_error_is_its_own()
    {
        static string Command(string gallery) => $"DEBUG: cli.knack.cli: Command arguments: ['sig', 'image-version', 'create', '-g', 'rg', '-r', '{gallery}', '-i', 'img', '-e', '1.0.0']\n";
        var finding = Assert.Single(SigEngine.Default.Diagnose(Command("gal_first") + "INFO: Command ran in 2 seconds\n" + Command("gal_second") + Error + Command("gal_third")));
        Assert.Equal("gal_second", finding.Values["Gallery"]);
    }

    [Fact]
    public void Terraform_does_not_run_the_command_of_the_Azure_CLI()
    {
        var text = "DEBUG: cli.knack.cli: Command arguments: ['sig', 'image-version', 'create', '-g', 'rg', '-r', 'gal_az', '-i', 'img', '-e', '1.0.0']\n" + string.Concat(Enumerable.Repeat("\n", 3000))
            + $"Error: creating Image Version: performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: InvalidParameter: {Call.Message}\n\n  with azurerm_shared_image_version.this,\n";
        Assert.False(Assert.Single(SigEngine.Default.Diagnose(text)).Values.ContainsKey("Gallery"));
    }

    [Theory]
    [InlineData("""
        fatal: [localhost]: FAILED! => {
            "changed": false,
            "invocation": {
                "module_args": {
                    "ad_user": null,
                    "gallery_image_name": "img-tern",
                    "gallery_name": "gal_harbor",
                    "location": "norwayeast",
                    "name": "4.2.0",
                    "publishing_profile": {"targetRegions": [{"name": "norwaywest"}]},
                    "resource_group": "rg-harbor",
                    "subscription_id": null
                }
            },
            "msg": "Error creating the GalleryImageVersion instance: Azure Error: InvalidParameter\nMessage: MESSAGE"
        }
        """)]
    [InlineData("""fatal: [localhost]: FAILED! => {"changed": false, "invocation": {"module_args": {"publishing_profile": {"target_regions": [{"name": "norwaywest"}]}, "gallery_image_name": "img-tern", "gallery_name": "gal_harbor", "location": "norwayeast", "name": "4.2.0", "resource_group": "rg-harbor"}}, "msg": "Azure Error: InvalidParameter\nMessage: MESSAGE"}""")]
    [InlineData("""
        fatal: [localhost]: FAILED! => changed=false
          invocation:
            module_args:
              ad_user: null
              gallery_image_name: img-tern
              gallery_name: gal_harbor
              location: norwayeast
              name: 4.2.0
              publishing_profile:
                targetRegions:
                - name: norwaywest
              resource_group: rg-harbor
          msg: |-
            Error creating the GalleryImageVersion instance: Azure Error: InvalidParameter
            Message: MESSAGE
        """)]
    public void Arguments_of_a_module_are_values(string text)
    {
        var values = Assert.Single(SigEngine.Default.Diagnose(text.Replace("MESSAGE", Call.Message, StringComparison.Ordinal))).Values;
        Assert.Equal(("rg-harbor", "gal_harbor", "img-tern", "4.2.0", "norwayeast"), (values["ResourceGroup"], values["Gallery"], values["Definition"], values["Version"], values["Region"]));
    }

    // azure-core prints a request twice: one logger masks the address and leaves out the body.
    [Theory]
    [InlineData("properties\": {\"storageProfile\": {\"imageReference\": {\"id\": \"ID\"}}}")]
    [InlineData("properties\": {\"virtualMachineProfile\": {\"storageProfile\": {\"imageReference\": {\"id\": \"ID\"}}}}")]
    public void The_body_of_a_request_names_the_image(string body)
    {
        const string Vm = "/subscriptions/7b1d4c3a-0f26-4e58-9b7c-2d8e5a6f1c90/resourceGroups/rg-harbor/providers/Microsoft.Compute/virtualMachines/vm-tern";
        const string Image = "/subscriptions/7b1d4c3a-0f26-4e58-9b7c-2d8e5a6f1c90/resourceGroups/rg-sea/providers/Microsoft.Compute/galleries/gal_harbor/images/img-tern/versions/4.2.0";
        var text = $"DEBUG:azure.core.pipeline.policies._universal:Request URL: 'https://management.azure.com{Vm}?api-version=2022-08-01'\nRequest method: 'PUT'\nRequest body:\n{{\"location\": \"norwayeast\", \"{body.Replace("ID", Image, StringComparison.Ordinal)}}}\n"
            + $"INFO:azure.core.pipeline.policies.http_logging_policy:Request URL: 'https://management.azure.com{Vm}?api-version=REDACTED'\nRequest method: 'PUT'\nA body is sent with the request\n{string.Concat(Enumerable.Repeat("DEBUG:urllib3.util.retry:Nothing to retry.\n", 60))}"
            + "DEBUG:azure.core.pipeline.policies._universal:Response status: '400'\nResponse content:\n{\"error\":{\"code\":\"BadRequest\",\"message\":\"Cannot update Virtual Machine Scale Set ss-tern as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery image OS state which is Specialized\"}}\n";
        var values = Assert.Single(SigEngine.Default.Diagnose(text)).Values;
        Assert.Equal(("gal_harbor", "img-tern", "4.2.0", "norwayeast", "2022-08-01"), (values["Gallery"], values["Definition"], values["Version"], values["Region"], values["ApiVersion"]));
    }

    [Fact]
    public void Arguments_of_another_task_are_no_values()
    {
        var text = "TASK [First] ***\nok: [localhost] => {\"invocation\": {\"module_args\": {\"gallery_name\": \"gal_first\", \"name\": \"1.0.0\"}}}\n\nTASK [Second] ***\n"
            + $"fatal: [localhost]: FAILED! => {{\"changed\": false, \"msg\": \"Azure Error: InvalidParameter\\nMessage: {Call.Message}\"}}\n";
        Assert.False(Assert.Single(SigEngine.Default.Diagnose(text)).Values.ContainsKey("Gallery"));
    }
}
