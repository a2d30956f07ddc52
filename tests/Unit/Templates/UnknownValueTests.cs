namespace SigTroubleshoot.Unit.Templates;

/// <summary>What is unknown gives no false alarm, and hides no certain fault.</summary>
public sealed class UnknownValueTests
{
    private const string Parameters = """ "x": { "type": "string" }, "y": { "type": "string" }, "n": { "type": "int" }, "flag": { "type": "bool" }, "list": { "type": "array" }, "o": { "type": "object" }, "kind": { "type": "string", "allowedValues": [ "my-a", "my-b" ] } """;

    [Theory]
    [InlineData("[parameters('x')]")]
    [InlineData("[concat('gal', parameters('x'))]")]
    [InlineData("[concat('gal', uniqueString(resourceGroup().id))]")]
    [InlineData("[substring(concat('ImageGallery_', guid(resourceGroup().id)), 0, 21)]")]
    [InlineData("[replace(guid(subscription().id), '-', '')]")]
    [InlineData("[toLower(parameters('x'))]")]
    [InlineData("[if(parameters('flag'), 'gal_a', 'gal-b')]")]
    [InlineData("[parameters('o').name]")]
    [InlineData("[parameters('list')[0]]")]
    [InlineData("[first(split(parameters('x'), '/'))]")]
    [InlineData("[reference(resourceId('Microsoft.Web/sites', 'a')).x]")]
    [InlineData("#_namePrefix_#gallery")]
    [InlineData("GEN-UNIQUE")]
    [InlineData("GET-PREREQ-galleryName")]
    [InlineData("<gallery-name>")]
    [InlineData("#{galleryName}#")]
    [InlineData("__gallery-name__")]
    [InlineData("$(gallery-name)")]
    [InlineData("${AZURE_GALLERY-NAME}")]
    [InlineData("{{ gallery-name }}")]
    public void A_name_that_may_be_valid_is_no_fault(string name) =>
        Assert.Empty(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery(name), Parameters)));

    [Theory]
    [InlineData("[concat('gal-', parameters('x'))]")]
    [InlineData("[format('{0}-{1}', parameters('x'), parameters('y'))]")]
    [InlineData("[concat('gal-', guid(resourceGroup().id))]")]
    [InlineData("[guid(resourceGroup().id)]")]
    [InlineData("[if(parameters('flag'), 'gal-a', 'gal-b')]")]
    [InlineData("[if(parameters('flag'), 'gal-a', concat('gal b', parameters('x')))]")]
    [InlineData("[parameters('kind')]")]
    [InlineData("[toLower(concat('GAL-', parameters('x')))]")]
    [InlineData("gal-#{name}#")]
    [InlineData("[coalesce(tryGet(parameters('o'), 'name'), null(), 'gal-a')]", false)]
    public void A_name_that_cannot_be_valid_is_a_likely_fault(string name, bool isCertain = true)
    {
        var faults = TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery(name), Parameters));
        if (!isCertain)
        {
            Assert.Empty(faults);
            return;
        }

        var fault = Assert.Single(faults);
        Assert.Equal("SIG101", fault.RuleId);
        Assert.Equal(FindingConfidence.Likely, fault.Confidence);
    }

    [Fact]
    public void A_known_fault_beside_an_unknown_value_is_exact()
    {
        var fault = Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Definition("[concat('my-gallery', '/', parameters('x'))]"), Parameters)));
        Assert.Equal("SIG101", fault.RuleId);
        Assert.Equal(FindingConfidence.Exact, fault.Confidence);
    }

    [Fact]
    public void The_message_shows_the_expression_instead_of_an_assumed_value()
    {
        var fault = Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery("[concat('gal-', parameters('x'))]"), Parameters)));
        Assert.Contains("'gal-[parameters('x')]'", fault.Message, StringComparison.Ordinal);
        Assert.Equal("gal-[parameters('x')]", fault.Target);
    }

    [Theory]
    [InlineData("[resourceGroup().location]", "[resourceGroup().location]")]
    [InlineData("[parameters('x')]", "[parameters('x')]")]
    [InlineData("[toLower(parameters('x'))]", "[toLower(parameters('x'))]")]
    [InlineData("[parameters('x')]", "[parameters('y')]")]
    [InlineData("[parameters('x')]", "westeurope")]
    [InlineData("westeurope", "[parameters('x')]")]
    [InlineData("[if(parameters('flag'), 'westeurope', 'northeurope')]", "westeurope")]
    public void A_region_that_may_be_the_same_is_no_fault(string location, string target) => TemplateTester.Clean(TemplateTester.Template(
        TemplateTester.Version("gal/def/1.0.0", $$"""[ { "name": "{{target}}", "regionalReplicaCount": 3 }, { "name": "uksouth", "regionalReplicaCount": 3 } ]""", location),
        Parameters));

    [Fact]
    public void Equal_expressions_are_equal_so_nothing_is_left_open() => Assert.DoesNotContain(
        TemplateTester.Judge(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", """[ { "name": "[resourceGroup().location]", "regionalReplicaCount": 3 }, { "name": "uksouth", "regionalReplicaCount": 3 } ]""", "[resourceGroup().location]"))),
        finding => finding.RuleId == "SIG310");

    [Fact]
    public void A_location_that_may_be_a_target_region_is_not_evaluated_with_its_expression()
    {
        var open = TemplateTester.Judge(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", location: "[parameters('x')]"), Parameters)).Single(finding => finding.RuleId == "SIG310");
        Assert.Equal(FindingOutcome.NotEvaluated, open.Outcome);
        Assert.Equal(FindingSeverity.Information, open.Severity);
        Assert.Contains("parameters('x')", open.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unknown_value_of_a_resource_is_one_finding() =>
        Assert.Single(TemplateTester.Judge(TemplateTester.Template(TemplateTester.Gallery("[parameters('x')]"), Parameters)));

    [Theory]
    [InlineData("\"[parameters('list')]\"")]
    [InlineData("\"[map(parameters('list'), lambda('r', createObject('name', lambdaVariables('r'), 'regionalReplicaCount', 3)))]\"")]
    [InlineData("\"[concat(parameters('list'), createArray(createObject('name', 'uksouth')))]\"")]
    [InlineData("\"[filter(parameters('list'), lambda('r', true()))]\"")]
    public void Unknown_target_regions_are_no_fault(string regions) => TemplateTester.Clean(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", regions), Parameters));

    [Theory]
    [InlineData("\"[parameters('o')]\"")]
    [InlineData("""{ "id": "[parameters('x')]" }""")]
    [InlineData("""{ "id": "[if(parameters('flag'), resourceId('Microsoft.Compute/images', 'a'), resourceId('Microsoft.Compute/snapshots', 'a'))]" }""")]
    [InlineData("""{ "id": "[resourceId(parameters('x'), 'Microsoft.Compute/images', parameters('y'))]" }""")]
    public void An_unknown_source_is_no_fault(string source) => TemplateTester.Clean(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", source: source), Parameters));

    [Fact]
    public void A_date_as_version_mostly_has_leading_zeros()
    {
        var template = TemplateTester.Template(TemplateTester.Version("[format('gal/def/{0}', parameters('now'))]"), """ "now": { "type": "string", "defaultValue": "[utcNow('yyyy.MM.dd')]" } """);
        Assert.Equal(FindingConfidence.Likely, TemplateTester.Fault("SIG303", template, "utcNow").Confidence);
        TemplateTester.Clean(template.Replace("MM.dd", "M.d", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"[parameters('n')]\"", false)]
    [InlineData("\"[add(parameters('n'), 1)]\"", false)]
    [InlineData("500", true)]
    public void A_count_may_be_in_range(string count, bool isFault)
    {
        var faults = TemplateTester.Faults(TemplateTester.Template(TemplateTester.Version("gal/def/1.0.0", $$"""[ { "name": "westeurope", "regionalReplicaCount": {{count}} } ]"""), Parameters));
        Assert.Equal(isFault, faults.Any(finding => finding.RuleId == "SIG314"));
    }

    [Fact]
    public void An_unknown_condition_keeps_the_resource_but_not_what_others_need_of_it()
    {
        var conditional = TemplateTester.Definition("gal/one").Replace("\"location\"", "\"condition\": \"[parameters('flag')]\", \"location\"", StringComparison.Ordinal);
        TemplateTester.Clean(TemplateTester.Template(conditional + "," + TemplateTester.Definition("gal/two"), Parameters));
        Assert.Equal("SIG206", Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Definition("gal/one") + "," + TemplateTester.Definition("gal/two")))).RuleId);
        Assert.Equal("SIG101", Assert.Single(TemplateTester.Faults(TemplateTester.Template(TemplateTester.Gallery("my-gal", ", \"condition\": \"[parameters('flag')]\""), Parameters))).RuleId);
    }

    [Fact]
    public void An_unknown_copy_count_judges_the_body_once()
    {
        var loop = TemplateTester.Gallery("[format('gal-{0}', copyIndex())]", ", \"copy\": { \"name\": \"c\", \"count\": \"[parameters('n')]\" }");
        Assert.Equal("SIG101", Assert.Single(TemplateTester.Faults(TemplateTester.Template(loop, Parameters))).RuleId);
        TemplateTester.Clean(TemplateTester.Template(loop.Replace("gal-", "gal", StringComparison.Ordinal), Parameters));
    }
}
