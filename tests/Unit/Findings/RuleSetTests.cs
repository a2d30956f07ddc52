using CsCheck;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Findings;

public sealed class RuleSetTests
{
    private static readonly RuleSet Rules = RuleCatalog.All;

    [Fact]
    public void The_worst_is_first_and_equals_keep_the_order_of_the_rules()
    {
        var request = new ImageVersion
        {
            Name = "1.0",
            Location = "westeurope",
            SourceImageId = "img",
            TargetRegions = [new TargetRegion { Name = "Atlantis", ReplicaCount = "three" }],
        };
        var findings = Rules.Check(request, "1.0", "test");
        Assert.True(findings.Count > 3);
        Assert.Equal(findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).Select(finding => finding.RuleId), findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_request_passes_exactly_if_no_finding_fails_it() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Const("gallery"), Gen.Const("my-gallery")), Gen.OneOf(Gen.String, Gen.Const("westeurope")), Gen.String).Sample((name, location, prefix) =>
        {
            Same(Rules, new Gallery { Name = name, Location = location, PublicNamePrefix = prefix });
            Same(Rules, new ImageDefinition { Name = name, Location = location, OsType = prefix });
            Same(Rules, new ImageVersion { Name = name, Location = location, SourceImageId = prefix });
        });

    [Fact]
    public void A_request_passes_with_the_severities_of_the_set()
    {
        var rules = new RuleSet([.. Rules], new Dictionary<string, FindingSeverity> { ["SIG101"] = FindingSeverity.Warning });
        var request = new Gallery { Name = "my-gallery" };
        Assert.False(Rules.Passes(request));
        Assert.True(rules.Passes(request));
        Same(rules, request);
    }

    private static void Same<TRequest>(RuleSet rules, TRequest request) => Assert.Equal(new TestResult("", rules.Check(request, "", "test")).Passed, rules.Passes(request));

    [Fact]
    public void No_fault_returns_one_shared_empty_list() =>
        Assert.Same(
            Rules.Check(new Gallery { Name = "a" }, "a", "test"),
            Rules.Check(new Gallery { Name = "b" }, "b", "test"));

    [Fact]
    public void A_good_name_costs_no_more_memory_than_the_checks_themselves()
    {
        var gallery = new Gallery { Name = "gal_otter" };
        var checks = Rules.With<ICheck<Gallery>>();
        Assert.Equal(Allocated(() => Array.ForEach(checks, item => _ = item.Ability.Check(gallery).Any())), Allocated(() => Rules.Check(gallery, "gal_otter", "test")));

        static long Allocated(Action ask)
        {
            ask();
            var before = GC.GetAllocatedBytesForCurrentThread();
            ask();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void The_order_is_that_of_the_ids_and_an_id_is_found()
    {
        var rules = new RuleSet([new VersionNameInvalid(), new GalleryNameInvalid()]);
        Assert.Equal(["SIG101", "SIG301"], rules.Select(rule => rule.Id));
        Assert.Equal("SIG301", rules.Find("SIG301")?.Id);
        Assert.Null(rules.Find("SIG310"));
    }

    [Fact]
    public void Two_rules_with_one_id_are_an_error_that_names_both()
    {
        var error = Assert.Throws<ArgumentException>(() => new RuleSet([new GalleryNameInvalid(), new GalleryNameInvalid()]));
        Assert.Contains("SIG101", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(GalleryNameInvalid), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_uses_only_its_own_rules()
    {
        const string Text = "ERROR: (BadRequest) Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.";
        var bad = new Gallery { Name = "gal-otter" };
        var (names, versions) = (new SigEngine(new RuleSet([new GalleryNameInvalid()])), new SigEngine(new RuleSet([new VersionNameInvalid()])));
        Assert.Equal("SIG101", Assert.Single(names.Diagnose(Text)).RuleId);
        Assert.Equal("SIG101", Assert.Single(names.Check(bad, "gal-otter", "test")).RuleId);
        Assert.DoesNotContain(versions.Diagnose(Text), finding => finding.RuleId == "SIG101");
        Assert.Empty(versions.Check(bad, "gal-otter", "test"));
    }
}
