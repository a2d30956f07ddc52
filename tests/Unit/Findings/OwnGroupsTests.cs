using System.Text.RegularExpressions;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Rules;

namespace SigTroubleshoot.Unit.Findings;

/// <summary>A VM, a scale set, or an image template and its gallery are usually in different resource groups; no command mixes them up.</summary>
public sealed class OwnGroupsTests
{
    private const string Subscription = "/subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef";
    private const string Image = Subscription + "/resourceGroups/rg-lake/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed/versions/1.20.3";
    private const string Machine = Subscription + "/resourceGroups/rg-apps/providers/Microsoft.Compute/virtualMachines/vm-otter";
    private const string NoProfile = "Required parameter 'osProfile' is missing (null).";
    private const string OtherState = "Cannot update Virtual Machine Scale Set ss-otter as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery image OS state which is Specialized";

    private static readonly Regex OnMachine = new(@"\baz (?:vm(?:ss)?|image(?: builder)?) (?!list)|-AzVM(?!Size|SourceImage|Plan|Security|Uefi|Config)|-AzVmss|-AzImageBuilder", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    [Fact]
    public void A_command_on_a_machine_never_takes_the_group_of_the_gallery()
    {
        var lines = RuleCatalog.All.SelectMany(rule => new[] { rule.AzPowerShell, rule.AzureCli }).Where(line => OnMachine.IsMatch(line)).ToList();

        Assert.InRange(lines.Count, 20, 100);
        Assert.All(lines, line => Assert.DoesNotContain("<ResourceGroup>", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("az rest --method put --url '" + Machine + "?api-version=2023-07-03' --body '{\"location\":\"westus2\",\"properties\":{\"storageProfile\":{\"imageReference\":{\"id\":\"" + Image + "\"}}}}'")]
    [InlineData("az vm create -g rg-apps -n vm-otter -l westus2 --image " + Image)]
    [InlineData("New-AzVM -ResourceGroupName rg-apps -Name vm-otter -Location westus2 -Image " + Image)]
    public void The_group_of_the_machine_is_read_from_what_was_run(string command)
    {
        var finding = RuleAssert.Catches("SIG606", command + "\nERROR: (InvalidParameter) " + NoProfile + "\nCode: InvalidParameter\nMessage: " + NoProfile);

        Assert.Equal("rg-lake", finding.Values["ResourceGroup"]);
        Assert.Contains("New-AzVM -ResourceGroupName rg-apps -Name vm-otter -Location westus2 -Image " + Image, finding.Command, StringComparison.Ordinal);
        Assert.Contains("az vm create -g rg-apps -n vm-otter --image " + Image, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void The_group_of_the_machine_is_read_from_a_call()
    {
        var finding = RuleAssert.Catches("SIG606", $"""
            Traceback (most recent call last):
              File "/src/run.py", line 12, in <module>
                client.virtual_machines.begin_create_or_update("rg-apps", "vm-otter", machine)
              File "/lib/azure/mgmt/compute/operations/_virtual_machines_operations.py", line 1218, in _create_or_update_initial
                raise HttpResponseError(response=response, error_format=ARMErrorFormat)
            azure.core.exceptions.HttpResponseError: (InvalidParameter) {NoProfile} Image: {Image}
            Code: InvalidParameter
            """);

        Assert.Contains("az vm create -g rg-apps -n vm-otter", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("az vmss update -g rg-apps -n ss-otter")]
    [InlineData("PUT " + Subscription + "/resourceGroups/rg-apps/providers/Microsoft.Compute/virtualMachineScaleSets/ss-otter?api-version=2023-07-03")]
    public void A_command_on_a_gallery_never_takes_the_group_of_a_machine(string request)
    {
        var finding = RuleAssert.Catches("SIG607", $"{request}\nERROR: (BadRequest) {OtherState}\nCode: BadRequest");

        Assert.Equal("rg-apps", finding.Values["ScaleSetResourceGroup"]);
        Assert.Contains("az sig image-definition list -g <ResourceGroup> -r <Gallery>", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void The_group_of_another_machine_is_not_taken()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["VirtualMachine"] = "vm-1", ["VirtualMachineId"] = Machine, ["Gallery"] = "gal_lake", ["ResourceGroup"] = "rg-lake",
        };
        OwnGroups.Complete(values);
        Assert.DoesNotContain("VirtualMachineResourceGroup", values.Keys);
    }

    [Theory]
    [InlineData("az image builder run -g rg-build -n tpl-otter\n", "rg-build", "tpl-otter")]
    [InlineData("/subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef/resourceGroups/rg-build/providers/Microsoft.VirtualMachineImages/imageTemplates/tpl-otter\n", "rg-build", "tpl-otter")]
    [InlineData("", "<TemplateResourceGroup>", "<Template>")]
    public void The_group_of_a_template_is_not_that_of_the_source(string request, string group, string template)
    {
        var finding = RuleAssert.Catches("SIG952", $"{request}{{\"error\":{{\"code\":\"ValidationFailed\",\"message\":\"Validation failed: 'ImageTemplate.properties.source': Field 'imageId' has a bad value: '/subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef/resourceGroups/rg-sea/providers/Microsoft.Compute/images/kelp'.\"}}}}");
        Assert.EndsWith($"az image builder show -g {group} -n {template}", finding.Command, StringComparison.Ordinal);
    }

    // A group that the sentence names is that of the gallery, even if the only other name is that of an image.
    [Fact]
    public void The_group_in_the_sentence_stays_with_the_gallery() => Assert.Contains(
        "az sig image-definition list -g rg-lake",
        RuleAssert.Catches("SIG208", " -> Image ResourceGroupName : 'rg-lake'\n -> Image Name : 'img-118'\nBuild 'azure-arm' errored: the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group rg-lake").Command,
        StringComparison.Ordinal);
}
