namespace SigTroubleshoot.Unit.Templates.Packer;

/// <summary>A fault of a build is found once, in the line where its value is written.</summary>
public sealed class PackerPlaceTests
{
    // The name of the gallery and the regions are those of each case. A comment with a rule is where its fault is found.
    private const string Source = """
        source "azure-arm" "web" {
          location        = "westeurope"
          subscription_id = "11111111-1111-1111-1111-111111111111"
          shared_image_gallery_destination {
            resource_group = "rg"
            gallery_name   = GALLERY
            image_name     = "web"
            image_version  = VERSION
            REGIONS
          }
          MORE
        }
        build {
          sources = ["source.azure-arm.web"]
        }

        """;

    private const string TwoRegions = "target_region {\n      name     = \"westeurope\"\n      replicas = 3\n    }\n    target_region {\n      name     = \"northeurope\"\n      replicas = 3\n    }";

    [Theory]
    [InlineData("variable \"g\" {\n  default = \"gal-x\" # SIG101\n  validation {\n    condition     = length(var.g) > 2\n    error_message = \"No: \\\"x\\\".\"\n  }\n}", "var.g")]
    [InlineData("locals {\n  names = {\n    dev  = \"gal_dev\"\n    prod = \"gal-prod\" # SIG101\n  }\n}\nvariable \"e\" {\n  default = \"prod\"\n}", "local.names[var.e]")]
    [InlineData("locals {\n  a = { b = [\n    \"gal-n\" # SIG101\n  ] }\n}", "local.a.b[0]")]
    [InlineData("locals {\n  all = merge({ name = \"gal_x\" }, {\n    name = \"gal-x\" # SIG101\n  })\n}", "local.all.name")]
    [InlineData("variables {\n  gallery = \"gal-s\" # SIG101\n}", "var.gallery")]
    [InlineData("local \"g\" {\n  expression = replace(\"gal_x\", \"_\", \"-\") # SIG101\n}", "local.g")]
    [InlineData("locals {\n  g = replace(\"gal-l\", \"/-/\", \"_\") # SIG101\n}", "local.g")]
    [InlineData("", "\"gal-${upper(\"x\")}\" # SIG101")]
    [InlineData("", "\"gal/x\" # SIG101")]
    [InlineData("", "\"gal#x\" # SIG101")]
    [InlineData("", "(\n      true\n      ? \"gal-p\" # SIG101\n      : \"gal_d\"\n    )")]
    public void A_name_is_where_it_is_written(string definitions, string gallery) => Check(definitions + "\n" + Build(gallery: gallery));

    [Theory]
    [InlineData("\"<gallery>\"")]
    [InlineData("\"#{gallery}#\"")]
    [InlineData("\"gal___env__\"")]
    [InlineData("\"$(gallery)\"")]
    public void A_placeholder_is_no_name(string gallery) => Check(Build(gallery: gallery));

    [Theory]
    [InlineData("locals {\n  names = [\n    \"West Europe\",\n    \"Nort Europe\", # SIG312\n  ]\n  regions = [for name in local.names : lower(replace(name, \" \", \"\"))]\n}", "local.regions")]
    [InlineData("locals {\n  m = {\n    westeurope = 1\n    nowhere    = 2 # SIG312\n  }\n}", "keys(local.m)")]
    [InlineData("locals {\n  a = [\"westeurope\"]\n  b = [\"nowhere\"] # SIG312\n}", "concat(local.a, local.b)")]
    [InlineData("locals {\n  a = [\"uksouth\", \"northeurope\"] # SIG310\n}", "local.a")]
    public void A_region_of_a_dynamic_block_is_where_the_list_has_it(string definitions, string list) =>
        Check(definitions + "\n" + Build(regions: "dynamic \"target_region\" {\n      for_each = " + list + "\n      content {\n        name     = target_region.value\n        replicas = 3\n      }\n    }"));

    [Theory]
    [InlineData("replication_regions = [\"westeurope\"] # SIG344", "shared_image_gallery_replica_count = 3")]
    [InlineData("", "shared_image_gallery_replica_count = 3 # SIG344")]
    public void Older_settings_beside_the_regions_are_one_fault(string inDestination, string inSource) =>
        Check(Build(regions: inDestination + "\n    " + TwoRegions, more: inSource));

    [Fact]
    public void One_value_of_several_regions_is_one_fault() =>
        Check(Build(regions: "dynamic \"target_region\" {\n      for_each = [\"westeurope\", \"northeurope\"]\n      content {\n        name     = target_region.value\n        replicas = 0 # SIG314\n      }\n    }"));

    [Theory]
    [InlineData("x.auto.pkrvars.hcl", "g = \"gal-auto\" # SIG101\n")]
    [InlineData("x.auto.pkrvars.json", "{\n  \"g\": \"gal-auto\" # SIG101\n}\n")]
    public void Values_of_files_that_Packer_reads_by_itself_are_there(string name, string text) =>
        Check("variable \"g\" {\n  default = \"gal_x\"\n}\n" + Build(gallery: "var.g"), (name, text));

    [Fact]
    public void A_parameter_is_where_the_variable_is_used()
    {
        var text = "variable \"g\" {\n  default = \"gal_x\"\n}\n" + Build(gallery: "var.g");
        var given = new Dictionary<string, SigTroubleshoot.Templates.Values.TemplateValue>(StringComparer.OrdinalIgnoreCase) { ["g"] = new SigTroubleshoot.Templates.Values.TextValue("gal-given", default) };
        var run = new GateRun { Inputs = new SigTroubleshoot.Templates.TemplateInputs { Parameters = given } };
        Assert.Equal([$"SIG101 web.pkr.hcl:{Edit.LineOf(text, "= var.g")}"], run.With("web.pkr.hcl", text).Faults("web.pkr.hcl"));
    }

    [Theory]
    [InlineData("gallery_name   = \"gal-src\" # SIG101\n    image_name     = \"base\"\n    image_version  = \"1.0.0\"")]
    [InlineData("gallery_name   = \"gal_src\"\n    image_name     = \"base image\" # SIG201\n    image_version  = \"1.0.0\"")]
    [InlineData("gallery_name   = \"gal_src\"\n    image_name     = \"base\"\n    image_version  = \"1.0\" # SIG301")]
    [InlineData("gallery_name   = \"gal_src\"\n    image_name     = \"base\"\n    image_version  = \"latest\"")]
    [InlineData("gallery_name   = \"gal_src\"\n    image_name     = \"base\"")]
    public void The_version_that_a_build_starts_from_needs_valid_names(string names) =>
        Check(Build(more: "shared_image_gallery {\n    resource_group = \"rg\"\n    " + names + "\n  }"));

    [Fact]
    public void A_name_that_only_the_source_gallery_has_is_still_missing() => Check(Build(more: "shared_image_gallery {\n    resource_group = \"rg\"\n    gallery_name   = \"gal_src\"\n    image_name     = \"base\"\n    image_version  = \"1.0.0\"\n  }")
        .Replace("    image_version  = \"1.2.3\"\n", "", StringComparison.Ordinal).Replace("_destination {", "_destination { # SIG960", StringComparison.Ordinal));

    [Fact]
    public void Each_region_of_a_chroot_build_is_judged() => Check("""
        source "azure-chroot" "c" {
          shared_image_destination {
            resource_group = "rg"
            gallery_name   = "gal"
            image_name     = "web"
            image_version  = "1.2.3"
            target_regions {
              name     = "westeurope"
              replicas = 3
            }
            target_regions {
              name     = "nowhere" # SIG312
              replicas = 3
            }
          }
        }

        """);

    [Fact]
    public void Older_JSON_is_judged_whatever_it_is_called()
    {
        const string Text = "{\n  \"builders\": [{\n    \"type\": \"azure-arm\",\n    \"location\": \"westeurope\",\n    \"shared_image_gallery_destination\": {\n      \"resource_group\": \"rg\",\n      \"gallery_name\": \"gal-x\",\n      \"image_name\": \"web\",\n      \"image_version\": \"1.0.0\",\n      \"replication_regions\": [\"westeurope\"]\n    },\n    \"shared_image_gallery_replica_count\": 3\n  }]\n}\n";
        foreach (var path in new[] { "web.json", "web.pkr.json" })
            Assert.Equal([$"SIG101 {path}:7"], new GateRun().With(path, Text).Faults(path));
    }

    private static string Build(string gallery = "\"gal_contoso\"", string regions = TwoRegions, string more = "") => Source
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("GALLERY", gallery, StringComparison.Ordinal)
        .Replace("VERSION", "\"1.2.3\"", StringComparison.Ordinal)
        .Replace("REGIONS", regions, StringComparison.Ordinal)
        .Replace("MORE", more, StringComparison.Ordinal);

    // The comments are the faults, and there are no others; JSON is judged without them.
    private static void Check(string template, params (string Path, string Text)[] others)
    {
        List<string> expected = [];
        var run = new GateRun();
        foreach (var (path, text) in others.Prepend(("web.pkr.hcl", template)))
        {
            var lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var mark = lines[i].LastIndexOf("# SIG", StringComparison.Ordinal);
                if (mark < 0)
                    continue;
                expected.Add($"{lines[i].Substring(mark + 2, 6)} {path}:{i + 1}");
                if (path.EndsWith(".json", StringComparison.Ordinal))
                    lines[i] = lines[i][..mark];
            }

            run.With(path, string.Join('\n', lines));
        }

        Assert.Equal(expected, run.Judge("web.pkr.hcl").Where(finding => finding.Severity != FindingSeverity.Information).Select(GateRun.Describe));
    }
}
