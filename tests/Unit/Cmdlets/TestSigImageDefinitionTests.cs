namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class TestSigImageDefinitionTests : IDisposable
{
    private const string Good = """
        $splat = @{
            ResourceGroupName = 'rg-loom'; GalleryName = 'gal.loom'; Name = 'win-web'; Location = 'westeurope'
            Publisher = 'Loom'; Offer = 'Web'; Sku = 'Win2025'; OsType = 'Windows'; OsState = 'Generalized'; HyperVGeneration = 'V2'
            Feature = @(@{ Name = 'SecurityType'; Value = 'TrustedLaunchSupported' })
        }

        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private string Rules(string script) => string.Join(" ", _session.Result(script).Findings.Select(finding => finding.RuleId));

    [Fact]
    public void A_good_definition_passes()
    {
        var result = _session.Result(Good + "Test-SigImageDefinition @splat");
        Assert.True(result.Passed);
        Assert.Equal("win-web", result.Target);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void The_splat_of_Az_is_accepted_completely()
    {
        const string script = Good + """
            $splat += @{
                Architecture = 'x64'; Description = 'd'; Eula = 'e'; PrivacyStatementUri = 'https://example.com/p'; ReleaseNoteUri = 'https://example.com/r'
                EndOfLifeDate = [datetime]::UtcNow.AddYears(2); MinimumVCPU = 2; MaximumVCPU = 8; MinimumMemory = 4; MaximumMemory = 32
                DisallowedDiskType = 'Standard_LRS'; Tag = @{ team = 'loom' }; AsJob = $true; DefaultProfile = $null; AllowUpdateImage = $true
                WhatIf = $true; Confirm = $false; ErrorAction = 'Stop'
            }
            Test-SigImageDefinition @splat
            """;
        Assert.True(_session.Result(script).Passed);
    }

    [Theory]
    [InlineData("$splat.Name = 'win web'", "SIG201")]
    [InlineData("$splat.Name = 'win-web-'", "SIG202")]
    [InlineData("$splat.Publisher = 'Loom & Co'", "SIG204")]
    [InlineData("$splat.Remove('OsType')", "SIG205")]
    [InlineData("$splat.Remove('Publisher'); $splat.Remove('Sku')", "SIG205")]
    [InlineData("$splat.MinimumVCPU = 8; $splat.MaximumVCPU = 2", "SIG212")]
    [InlineData("$splat.EndOfLifeDate = '2020-01-01'", "SIG330")]
    [InlineData("$splat.EndOfLifeDate = 'next summer'", "SIG940")]
    [InlineData("$splat.MaximumMemory = 'plenty'", "SIG941")]
    [InlineData("$splat.OsType = 'BeOS'", "SIG942")]
    public void A_fault_is_a_finding_and_never_an_error_of_the_binder(string change, string ruleId)
    {
        var rules = Rules(Good + change + "; Test-SigImageDefinition @splat");
        Assert.Contains(ruleId, rules, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_four_parameters_have_the_positions_they_have_in_Az()
    {
        var result = _session.Result("Test-SigImageDefinition rg-loom gal.loom 'win web' westeurope -Publisher L -Offer O -Sku S -OsType Linux -OsState Generalized -HyperVGeneration V2");
        Assert.Equal("win web", result.Target);
        Assert.Equal("SIG201", result.Findings[0].RuleId);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Name = 'd_'; Location = 'westeurope'; OsType = 'Linux'; OsState = 'Generalized'; HyperVGeneration = 'V2'; Identifier = [pscustomobject]@{ Publisher = 'p'; Offer = 'o'; Sku = 's' } }")]
    [InlineData("@{ Name = 'd_'; Location = 'westeurope'; OsType = 'Linux'; OsState = 'Generalized'; HyperVGeneration = 'V2'; Publisher = 'p'; Offer = 'o'; Sku = 's' }")]
    [InlineData("@{ name = 'gal/d_'; type = 'Microsoft.Compute/galleries/images'; location = 'westeurope'; properties = @{ osType = 'Linux'; osState = 'Generalized'; hyperVGeneration = 'V2'; identifier = @{ publisher = 'p'; offer = 'o'; sku = 's' } } }")]
    [InlineData("'{\"name\": \"d_\", \"location\": \"westeurope\", \"properties\": {\"osType\": \"Linux\", \"osState\": \"Generalized\", \"hyperVGeneration\": \"V2\", \"identifier\": {\"publisher\": \"p\", \"offer\": \"o\", \"sku\": \"s\"}}}'")]
    [InlineData("'[', '  {', '\"name\": \"d_\", \"location\": \"westeurope\", \"osType\": \"Linux\", \"osState\": \"Generalized\",', '\"hyperVGeneration\": \"V2\", \"identifier\": {\"publisher\": \"p\", \"offer\": \"o\", \"sku\": \"s\"}', '  }', ']'")]
    public void Every_form_of_a_definition_is_read_the_same(string input) => Assert.StartsWith("SIG202", Rules(input + " | Test-SigImageDefinition"), StringComparison.Ordinal);

    [Fact]
    public void A_JSON_list_has_one_result_for_each_item()
    {
        const string json = """{"value": [{"name": "one"}, {"name": "two"}]}""";
        Assert.Equal(["one", "two"], _session.Run("$json | Test-SigImageDefinition", ("json", json)).Select(item => ((TestResult)item.BaseObject).Target));
    }

    [Theory]
    [InlineData("'{\"name\": \"one\",', $whole | Test-SigImageDefinition")]
    [InlineData("'{', '  \"name\": \"one\"', '}', $whole | Test-SigImageDefinition")]
    [InlineData("'{\"name\": \"one\"}', $whole | Test-SigImageDefinition")]
    [InlineData("'[', '  {\"name\": \"one\"},', '  {\"name\": \"two\"}', ']' | Test-SigImageDefinition")]
    public void JSON_in_lines_ends_when_it_is_complete_or_something_else_starts(string script) =>
        Assert.Equal(["one", "two"], _session.Run(script, ("whole", "{\n\"name\": \"two\"\n}")).Select(item => ((TestResult)item.BaseObject).Target));

    [Fact]
    public void A_publisher_offer_and_SKU_used_twice_in_a_gallery_are_found_within_one_pipeline()
    {
        const string script = Good + """
            $second = $splat.Clone(); $second.Name = 'win-db'
            $elsewhere = $splat.Clone(); $elsewhere.GalleryName = 'gal.other'
            $splat, $second, $elsewhere | Test-SigImageDefinition
            """;
        var results = _session.Run(script).Select(item => (TestResult)item.BaseObject).ToList();
        Assert.Equal([true, false, true], results.Select(result => result.Passed));
        Assert.Equal("SIG206", Assert.Single(results[1].Findings).RuleId);
    }

    [Fact]
    public void A_definition_that_exists_is_named_by_its_id()
    {
        const string id = "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute/galleries/gal.loom/images/win-web";
        Assert.Equal(id, _session.Result("[pscustomobject]@{ Id = $id; Name = 'win-web' } | Test-SigImageDefinition", ("id", id)).Target);
    }

    [Fact]
    public void Anything_but_a_definition_is_an_error_and_the_rest_are_tested()
    {
        var output = _session.Run("42, $null, @{ Name = 'win-web' } | Test-SigImageDefinition -Quiet");
        Assert.Single(output);
        Assert.Equal("ObjectNotRecognized,SigTroubleshoot.Cmdlets.TestSigImageDefinitionCommand", Assert.Single(_session.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void An_Az_object_whose_getters_throw_is_read_as_far_as_possible() =>
        Assert.Equal("half", _session.Result("$half | Test-SigImageDefinition", ("half", new HalfReadable())).Target);

    public sealed class HalfReadable
    {
        public string Name { get; } = "half";

        public string OsType => Name.Length > 0 ? throw new InvalidOperationException("no") : "";
    }
}
