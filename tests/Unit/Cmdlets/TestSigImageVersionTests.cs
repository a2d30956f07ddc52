using System.Collections;
using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Input;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class TestSigImageVersionTests : IDisposable
{
    private const string Group = "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute";

    private const string Good = """
        $splat = @{
            ResourceGroupName = 'rg-loom'; GalleryName = 'gal.loom'; GalleryImageDefinitionName = 'win-web'; Name = '1.2.3'; Location = 'westeurope'
            SourceImageId = '
        """ + Group + """
        /images/img-anvil'
            ReplicaCount = 3; StorageAccountType = 'Standard_ZRS'
            TargetRegion = @(@{ Name = 'West Europe'; ReplicaCount = 3 }, @{ Name = 'northeurope'; ReplicaCount = 4; StorageAccountType = 'Standard_ZRS' })
        }

        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private string Rules(string script) => string.Join(" ", _session.Result(script).Findings.Select(finding => finding.RuleId));

    [Theory]
    [InlineData("applications/app1/versions/1.0.0", "applications/versions")]
    [InlineData("inVMAccessControlProfiles/cp1/versions/1.0.0", "inVMAccessControlProfiles/versions")]
    [InlineData("softDeletedArtifactTypes/Images/artifacts/web/versions/1.1.1", "softDeletedArtifactTypes/artifacts/versions")]
    [InlineData("images/web", "images")]
    public void Something_else_below_a_gallery_is_no_image_version(string below, string type)
    {
        Assert.Empty(_session.Run($"@{{ id = '{Group}/galleries/gal/{below}'; name = '1.0.0'; properties = @{{ provisioningState = 'Succeeded'; publishingProfile = @{{ targetRegions = @(@{{ name = 'westeurope' }}) }} }} }} | Test-SigImageVersion"));
        var error = Assert.Single(_session.Errors);
        Assert.StartsWith("ResourceTypeUnsupported", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Microsoft.Compute/galleries/" + type + ",", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("an image version", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@{ identifier = @{ uniqueId = '/CommunityGalleries/pub-1/Images/i/Versions/1.0.0' }; name = '1.0.0'; location = 'EastUS2EUAP'; properties = @{ publishedDate = '2026-01-01T00:00:00Z'; storageProfile = @{ osDiskImage = @{ diskSizeGB = 29 } } } }")]
    [InlineData("@{ name = '1.0.0'; location = 'eastus'; properties = @{ publishedDate = '2026-01-01T00:00:00.0000000+00:00' ; storageProfile = @{} } }")]
    public void A_version_that_another_owner_shares_exists_and_needs_no_source(string version) =>
        Assert.Equal("", string.Join(", ", _session.Result(version + " | Test-SigImageVersion").Findings.Where(finding => finding.Severity == FindingSeverity.Error)));

    [Fact]
    public void A_body_without_a_source_may_be_an_update_and_the_finding_says_so()
    {
        var finding = Assert.Single(_session.Result("@{ location = 'westeurope'; properties = @{ publishingProfile = @{ targetRegions = @(@{ name = 'westeurope'; regionalReplicaCount = 3; storageAccountType = 'Standard_ZRS' }, @{ name = 'northeurope'; regionalReplicaCount = 3; storageAccountType = 'Standard_ZRS' }) } } } | Test-SigImageVersion").Findings, finding => finding.RuleId == "SIG410");
        Assert.Contains("only in an update of an existing version", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Test-SigImageVersion 1.0.0")]
    [InlineData("Test-SigImageVersion -Name 1.0.0")]
    [InlineData("Test-SigImageVersion -GalleryImageVersionName 1.0.0")]
    [InlineData("'1.0.0' | Test-SigImageVersion")]
    public void A_name_alone_is_tested_as_a_name(string script)
    {
        var result = _session.Result(script);
        Assert.Equal("1.0.0", result.Target);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("1.0", "SIG301")]
    [InlineData("1.0.0.0", "SIG301")]
    [InlineData("v1.0.0", "SIG301")]
    [InlineData("1.0.2147483648", "SIG301")]
    [InlineData("latest", "SIG301")]
    [InlineData("", "SIG301")]
    [InlineData("1.01.0", "SIG303")]
    public void A_name_that_Azure_rejects_fails(string name, string ruleId) =>
        Assert.Equal(ruleId, _session.Result("Test-SigImageVersion -Name $name", ("name", name)).Findings[0].RuleId);

    [Fact]
    public void Piped_names_return_true_or_false() =>
        Assert.Equal([true, false], _session.Run("'1.0.0', $null, '1.0' | Test-SigImageVersion -Quiet").Select(item => (bool)item.BaseObject));

    [Fact]
    public void A_good_version_passes()
    {
        var result = _session.Result(Good + "Test-SigImageVersion @splat");
        Assert.True(result.Passed);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void The_splat_of_Az_is_accepted_completely()
    {
        const string script = Good + """
            $splat += @{
                PublishingProfileEndOfLifeDate = [datetime]::UtcNow.AddYears(2); PublishingProfileExcludeFromLatest = $true; Tag = @{ team = 'loom' }; AsJob = $true
                TargetExtendedLocation = @(@{ Location = 'westus'; ExtendedLocation = @{ Name = 'microsoftlosangeles1'; Type = 'EdgeZone' } })
                DefaultProfile = $null; BlockDeletionBeforeEndOfLife = $true; AllowDeletionOfReplicatedLocation = $true; WhatIf = $true; Confirm = $false
            }
            Test-SigImageVersion @splat
            """;
        Assert.True(_session.Result(script).Passed);
    }

    [Theory]
    [InlineData("$splat.TargetRegion = @(@{ Name = 'northeurope'; ReplicaCount = 3 })", "SIG310")]
    [InlineData("$splat.TargetRegion += @{ Name = 'North Europe' }", "SIG311")]
    [InlineData("$splat.TargetRegion += @{ Name = 'Atlantis' }", "SIG312")]
    [InlineData("$splat.PublishingProfileEndOfLifeDate = '2020-01-01'", "SIG330")]
    [InlineData("$splat.SourceImageId = 'img-anvil'", "SIG406")]
    [InlineData("$splat.Remove('SourceImageId')", "SIG410")]
    [InlineData("$splat.OSDiskImage = @{ Source = @{ Id = '" + Group + "/disks/os' } }", "SIG410")]
    [InlineData("$splat.Remove('SourceImageId'); $splat.OSDiskImage = @{ Source = @{ Id = '" + Group + "/disks/os' } }; $splat.DataDiskImage = @{ Lun = 1; Source = @{ Id = '" + Group + "/disks/a' } }, @{ Lun = 1; Source = @{ Id = '" + Group + "/disks/b' } }", "SIG420")]
    [InlineData("$splat.TargetRegion[0].Encryption = @{ OSDiskImage = @{ DiskEncryptionSetId = '" + Group + "/diskEncryptionSets/des-one' } }", "SIG808")]
    [InlineData("$splat.PublishingProfileEndOfLifeDate = 'next summer'", "SIG940")]
    [InlineData("$splat.ReplicaCount = 'three'", "SIG941")]
    [InlineData("$splat.StorageAccountType = 'Punchcards'", "SIG942")]
    public void A_fault_is_a_finding_and_never_an_error_of_the_binder(string change, string ruleId) =>
        Assert.Contains(ruleId, Rules(Good + change + "; Test-SigImageVersion @splat"), StringComparison.Ordinal);

    [Fact]
    public void The_planned_number_of_VMs_is_compared_with_the_replicas() =>
        Assert.Contains("SIG317", Rules(Good + "Test-SigImageVersion @splat -PlannedInstanceCount 500"), StringComparison.Ordinal);

    [Theory]
    [InlineData("@{ Name = 'win-web'; OsType = 'Windows'; OsState = 'Generalized'; HyperVGeneration = 'V2'; Feature = @(@{ Name = 'SecurityType'; Value = 'TrustedLaunch' }) }")]
    [InlineData("'{\"name\": \"win-web\", \"properties\": {\"osType\": \"Windows\"}}'")]
    public void A_definition_to_compare_with_can_be_specified(string definition) =>
        Assert.True(_session.Result(Good + $"Test-SigImageVersion @splat -Definition ({definition})").Passed);

    [Theory]
    [InlineData("location = 'northeurope'", "SIG401")]
    [InlineData("properties = @{ storageProfile = @{ osDisk = @{ osType = 'Linux' } } }", "SIG432")]
    [InlineData("properties = @{ storageProfile = @{ osDisk = @{ osState = 'Specialized' } } }", "SIG430")]
    [InlineData("properties = @{ hyperVGeneration = 'V1' }", "SIG431")]
    [InlineData("properties = @{ storageProfile = @{ osDisk = @{ diskSizeGB = 4096 } } }", "SIG427")]
    [InlineData("properties = @{ provisioningState = 'Creating' }", "SIG438")]
    public void A_source_is_compared_before_the_call(string source, string ruleId)
    {
        const string definition = "-Definition @{ Name = 'win-web'; OsType = 'Windows'; OsState = 'Generalized'; HyperVGeneration = 'V2' }";
        Assert.Contains(ruleId, Rules(Good + $"Test-SigImageVersion @splat {definition} -SourceImage @{{ id = $splat.SourceImageId; {source} }}"), StringComparison.Ordinal);
        Assert.Contains(ruleId, Rules(Good + $"$id = $splat.SourceImageId; $splat.Remove('SourceImageId'); Test-SigImageVersion @splat {definition} -SourceImage @{{ id = $id; {source} }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("images/img-anvil", "SourceImageId")]
    [InlineData("galleries/g/images/d/versions/1.0.0", "SourceImageId")]
    [InlineData("virtualMachines/vm", "SourceImageVMId")]
    [InlineData("disks/os", "OSDiskImage")]
    [InlineData("snapshots/os", "OSDiskImage")]
    public void A_version_without_a_source_is_created_from_the_specified_one(string id, string property)
    {
        var version = new ImageVersion().MadeFrom(SourceImageMapping.Map(new SessionObject(new Hashtable { ["id"] = $"{Group}/{id}" }))!);
        Assert.Equal(property, (version.SourceImageId, version.SourceImageVMId, version.OSDiskImage?.SourceId) switch
        {
            ({ Length: > 0 }, null, null) => "SourceImageId",
            (null, { Length: > 0 }, null) => "SourceImageVMId",
            (null, null, { Length: > 0 }) => "OSDiskImage",
            _ => "",
        });
    }

    [Theory]
    [InlineData("Community", true)]
    [InlineData("Groups", true)]
    [InlineData("Private", false)]
    public void The_sharing_of_a_gallery_is_compared_before_the_call(string permission, bool isFound)
    {
        var script = Good + "$splat.TargetRegion | ForEach-Object { $_.Encryption = @{ OSDiskImage = @{ DiskEncryptionSetId = '" + Group + "/diskEncryptionSets/des-one' } } }; "
            + "Test-SigImageVersion @splat -Gallery @{ id = '" + Group + "/galleries/gal.loom'; properties = @{ sharingProfile = @{ permissions = '" + permission + "' } } }";
        Assert.Equal(isFound, Rules(script).Contains("SIG712", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-SourceImage @{ id = '" + Group + "/images/img-other'; location = 'northeurope' }", "img-other")]
    [InlineData("-Gallery @{ id = '" + Group + "/galleries/gal.other' }", "gal.other")]
    public void A_resource_of_another_version_is_skipped_with_a_warning(string argument, string name)
    {
        Assert.Contains(name, Assert.Single(_session.Run(Good + $"Test-SigImageVersion @splat {argument} -Quiet 3>&1").Select(item => item.BaseObject).OfType<WarningRecord>()).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SIG401", Rules(Good + $"Test-SigImageVersion @splat {argument} -WarningAction SilentlyContinue"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-SourceImage 42", "SourceImageNotRecognized")]
    [InlineData("-SourceImage @{ id = '" + Group + "/galleries/g' }", "SourceImageNotRecognized")]
    [InlineData("-Gallery @{ Name = 'gal.loom' }", "GalleryNotRecognized")]
    [InlineData("-Definition 42", "ObjectNotRecognized")]
    public void A_resource_that_cannot_be_compared_is_an_error(string argument, string errorId)
    {
        Assert.Empty(_session.Run(Good + $"Test-SigImageVersion @splat {argument}"));
        Assert.StartsWith(errorId, Assert.Single(_session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Name = '1.0.0'; Location = 'westeurope'; StorageProfile = [pscustomobject]@{ Source = [pscustomobject]@{ Id = '" + Group + "/images/i' } }; PublishingProfile = [pscustomobject]@{ TargetRegions = @([pscustomobject]@{ Name = 'North Europe'; RegionalReplicaCount = 3 }) } }")]
    [InlineData("@{ Name = '1.0.0'; Location = 'westeurope'; SourceImageId = '" + Group + "/images/i'; TargetRegion = @(@{ Name = 'North Europe'; ReplicaCount = 3 }) }")]
    [InlineData("@{ name = 'gal/def/1.0.0'; type = 'Microsoft.Compute/galleries/images/versions'; location = 'westeurope'; properties = @{ storageProfile = @{ source = @{ id = '" + Group + "/images/i' } }; publishingProfile = @{ targetRegions = @(@{ name = 'North Europe'; regionalReplicaCount = 3 }) } } }")]
    [InlineData("'{\"name\": \"1.0.0\", \"location\": \"westeurope\", \"properties\": {\"storageProfile\": {\"source\": {\"id\": \"" + Group + "/images/i\"}}, \"publishingProfile\": {\"targetRegions\": [{\"name\": \"North Europe\", \"regionalReplicaCount\": 3}]}}}'")]
    public void Every_form_of_a_version_is_read_the_same(string input) =>
        Assert.Contains("SIG310", Rules(input + " | Test-SigImageVersion"), StringComparison.Ordinal);

    [Fact]
    public void Anything_but_a_version_is_an_error_and_the_rest_are_tested()
    {
        var output = _session.Run("42, '1.0.0' | Test-SigImageVersion -Quiet");
        Assert.Single(output);
        Assert.Equal("ObjectNotRecognized,SigTroubleshoot.Cmdlets.TestSigImageVersionCommand", Assert.Single(_session.Errors).FullyQualifiedErrorId);
    }
}
