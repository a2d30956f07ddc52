namespace SigTroubleshoot.Unit.Templates.Packer;

/// <summary>Plants one fault at a time: it is found at its line, and nothing else is.</summary>
public sealed class PackerFaultTests
{
    private const string Path = "images/ubuntu.pkr.hcl";

    [Fact]
    public void The_templates_have_no_fault()
    {
        Assert.Empty(new GateRun().With(Path, PackerTemplates.Hcl).Faults(Path));
        Assert.Empty(new GateRun().With("ubuntu.json", PackerTemplates.Json).Faults("ubuntu.json"));
    }

    [Theory]
    [InlineData("default = \"gal_contoso\"", "default = \"gal-contoso\"", "SIG101")]
    [InlineData("default = \"gal_contoso\"", "default = \"gal_contoso.\"", "SIG102")]
    [InlineData("default = \"gal_contoso\"", "default = \"_gal\"", "SIG102")]
    [InlineData("gallery_name   = \"gal_fabrikam\"", "gallery_name   = \"gal fabrikam\"", "SIG101")]
    [InlineData("definition = \"web-${lower(\"Linux\")}\"", "definition = \"web ${lower(\"Linux\")}\"", "SIG201")]
    [InlineData("image_name     = \"app\"", "image_name     = \"app/x\"", "SIG201")]
    [InlineData("image_name     = \"app\"", "image_name     = \"app-\"", "SIG202")]
    [InlineData("version    = \"1.2.3\"", "version    = \"1.2\"", "SIG301")]
    [InlineData("version    = \"1.2.3\"", "version    = \"v1.2.3\"", "SIG301")]
    [InlineData("version    = \"1.2.3\"", "version    = \"1.2.202207201530\"", "SIG301")]
    [InlineData("version    = \"1.2.3\"", "version    = \"1.02.3\"", "SIG303")]
    [InlineData("version    = \"1.2.3\"", "version    = formatdate(\"YYYY.MM.DD\", timestamp())", "SIG303")]
    [InlineData("version    = \"1.2.3\"", "version    = \"1.0.${formatdate(\"YYYYMMDDhhmmss\", timestamp())}\"", "SIG301")]
    [InlineData("image_version  = \"2.0.0\"", "image_version  = \"{{isotime \\\"2006.01.02\\\"}}\"", "SIG303")]
    [InlineData("image_version  = \"2.0.0\"", "image_version  = \"\"", "SIG960")]
    [InlineData("    resource_group       = \"rg-images\"\n", "", "SIG960", "shared_image_gallery_destination {\n    gallery_name         =")]
    [InlineData("storage_account_type = \"Standard_ZRS\"", "storage_account_type = \"Premium_ZRS\"", "SIG942")]
    [InlineData("default = [\"northeurope\", \"uksouth\"]", "default = [\"northeurope\", \"uksoth\"]", "SIG312")]
    [InlineData("default = [\"northeurope\", \"uksouth\"]", "default = [\"northeurope\", \"North Europe\"]", "SIG311")]
    [InlineData("      name     = \"northeurope\"", "      name     = \"westeurope\"", "SIG311", "name     = \"westeurope\"\n      replicas = 4")]
    [InlineData("      name     = \"northeurope\"", "      name     = \"nortcheurope\"", "SIG312")]
    [InlineData("      name     = \"westeurope\"", "      name     = \"uksouth\"", "SIG310")]
    [InlineData("      replicas = 4", "      replicas = 0", "SIG314")]
    [InlineData("      replicas = 4", "      replicas = 2", "SIG316")]
    [InlineData("      replicas = 4", "      replicas = 4\n      disk_encryption_set_id = \"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des\"", "SIG808", "name     = \"westeurope\"")]
    [InlineData("    image_version  = \"2.0.0\"\n", "    image_version  = \"2.0.0\"\n    replication_regions = [\"uksouth\"]\n", "SIG344", "replication_regions = [")]
    [InlineData("  managed_image_name                = \"img-web\"", "  shared_image_gallery_replica_count = 3\n  managed_image_name                = \"img-web\"", "SIG344", "shared_image_gallery_replica_count = 3")]
    [InlineData("  client_secret   = var.secret", "  disk_encryption_set_id = \"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des\"", "SIG840")]
    [InlineData("    image_version  = \"2.0.0\"\n", "    image_version  = \"2.0.0\"\n    specialized    = true\n", "SIG970", "specialized    = true")]
    [InlineData("shared_image_gallery_replica_count             = 3", "shared_image_gallery_replica_count             = 2", "SIG316")]
    [InlineData("\"2099-06-30T00:00:00Z\"", "\"2020-06-30T00:00:00Z\"", "SIG330")]
    [InlineData("\"2099-06-30T00:00:00Z\"", "\"next year\"", "SIG940")]
    [InlineData("    image_version  = \"2.0.0\"\n", "    image_version  = \"2.0.0\"\n    use_shallow_replication = true\n", "SIG337", "use_shallow_replication = true")]
    public void A_fault_in_HCL_is_found_at_its_line(string old, string replacement, string rule, string? mark = null)
    {
        var text = Edit.Replace(PackerTemplates.Hcl, old, replacement);
        Assert.Equal([$"{rule} {Path}:{Edit.LineOf(text, mark ?? replacement)}"], new GateRun().With(Path, text).Faults(Path));
    }

    [Theory]
    [InlineData("\"gallery\": \"gal_contoso\"", "\"gallery\": \"gal-contoso\"", "SIG101")]
    [InlineData("\"version\": \"1.2.3\"", "\"version\": \"1.2\"", "SIG301")]
    [InlineData("\"version\": \"1.2.3\"", "\"version\": \"{{isotime `2006.01.02`}}\"", "SIG303")]
    [InlineData("\"version\": \"1.2.3\"", "\"version\": \"16.02.2026\"", "SIG303")]
    [InlineData("\"image_name\": \"web\"", "\"image_name\": \"web linux\"", "SIG201")]
    [InlineData("\"image_name\": \"web\",\n", "", "SIG960", "\"shared_image_gallery_destination\"")]
    [InlineData("[\"eastus\", \"westus2\"]", "[\"eastus\", \"westus22\"]", "SIG312")]
    [InlineData("[\"eastus\", \"westus2\"]", "[\"eastus\", \"East US\"]", "SIG311")]
    [InlineData("\"replication_regions\": [\"eastus\", \"westus2\"]", "\"target_region\": [{\"name\": \"eastus\"}, {\"name\": \"westus2\"}]", "SIG310", "\"target_region\"", "\"shared_image_gallery_replica_count\": 3", "\"vm_size\": \"x\"")]
    public void A_fault_in_JSON_is_found_at_its_line(string old, string replacement, string rule, string? mark = null, string? alsoOld = null, string? also = null)
    {
        var text = Edit.Replace(PackerTemplates.Json, old, replacement);
        if (alsoOld is not null)
            text = Edit.Replace(text, alsoOld, also!);
        Assert.Equal([$"{rule} ubuntu.json:{Edit.LineOf(text, mark ?? replacement)}"], new GateRun().With("ubuntu.json", text).Faults("ubuntu.json"));
    }
}
