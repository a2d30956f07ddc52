using System.Text;

namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>A request, its tries, and the polls of its operation have one outcome and one set of values, in every tool's log.</summary>
public sealed class ExchangeTests
{
    private const string Refusal = "The gallery image version is on holiday until the fleet returns.";

    public static TheoryData<string> Loggers => Logger.Names;

    public static TheoryData<string> WithBodies => [.. Logger.All.Where(logger => logger.Value.ShowsBodies).Select(logger => logger.Key)];

    [Theory]
    [MemberData(nameof(Loggers))]
    public void A_polled_failure_has_the_names_of_the_request_that_started_it(string name)
    {
        var finding = Assert.Single(Diagnose(name, true, Call.Accepted(), Call.Running, Call.OperationFailed));
        AssertNames(finding);
    }

    [Theory]
    [MemberData(nameof(Loggers))]
    public void So_has_one_among_other_requests(string name)
    {
        var finding = Assert.Single(Diagnose(name, true, Call.Healthy(1), Call.Accepted(), Call.Running, Call.Running, Call.OperationFailed));
        AssertNames(finding);
        Assert.DoesNotContain("REDACTED", string.Join(" ", finding.Values.Values), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void The_response_alone_is_enough(string name) => AssertNames(Assert.Single(Diagnose(name, false, Call.Accepted(), Call.Running, Call.OperationFailed)));

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void The_region_comes_from_the_body_of_the_request(string name)
    {
        var text = Print(name, Call.Throttled());
        if (!text.Contains("norwaywest", StringComparison.Ordinal))
            return;
        Assert.Equal("norwayeast", Assert.Single(SigEngine.Default.Diagnose(text)).Values["Region"]);
    }

    [Theory]
    [MemberData(nameof(Loggers))]
    public void What_a_later_try_overcame_is_no_failure(string name)
    {
        Assert.Empty(Diagnose(name, false, Call.Throttled(), Call.Throttled(), Call.Accepted(), Call.Running, Call.Done));
        Assert.Empty(Diagnose(name, false, Call.Refused("GalleryOnHoliday", Refusal), Call.Accepted(), Call.Done));
        Assert.Empty(Diagnose(name, false, Call.Refused("Conflict", Call.Message), Call.Accepted() with { ClientId = Guid.NewGuid().ToString() }));
    }

    [Theory]
    [MemberData(nameof(Loggers))]
    public void What_the_tool_printed_of_it_is_none_either(string name)
    {
        var text = Print(name, Call.Refused("InvalidParameter", Call.Message)) + Logger.All[name].Error("InvalidParameter", Call.Message) + Print(name, Call.Accepted(), Call.Done);
        Assert.Empty(SigEngine.Default.Diagnose(text));
    }

    [Theory]
    [MemberData(nameof(Loggers))]
    public void The_registration_of_the_provider_is_a_detour(string name)
    {
        var refused = Call.Refused("MissingSubscriptionRegistration", "The subscription is not registered to use namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found for how to register subscriptions.");
        var register = new Call("POST", $"/subscriptions/{Call.Subscription}/providers/Microsoft.Compute/register", 200, """{"registrationState":"Registering"}""");
        Assert.Empty(Diagnose(name, false, refused, register, Call.Accepted(), Call.Done));
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void Another_request_that_succeeds_overcomes_nothing(string name)
    {
        var other = Call.Version.Replace("4.2.0", "4.2.1", StringComparison.Ordinal);
        AssertNames(Assert.Single(Diagnose(name, false, Call.Refused("InvalidParameter", Call.Message), Call.Accepted(other))));
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void A_failure_after_a_success_of_the_same_request_is_one(string name) =>
        AssertNames(Assert.Single(Diagnose(name, false, Call.Throttled(), Call.Accepted(), Call.OperationFailed)));

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void Four_tries_are_one_failure(string name)
    {
        var finding = Assert.Single(Diagnose(name, false, Call.Throttled(), Call.Throttled(), Call.Throttled(), Call.Throttled()));
        Assert.Equal("SIG910", finding.RuleId);
        AssertNames(finding, "SIG910");
        Assert.Equal("SIG000", Assert.Single(Diagnose(name, false, Call.Refused("GalleryOnHoliday", Refusal), Call.Refused("GalleryOnHoliday", Refusal))).RuleId);
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void A_404_that_answers_a_question_is_no_failure(string name)
    {
        Assert.Empty(Diagnose(name, false, Call.Absent(), Call.Accepted(), Call.Done));
        Assert.Empty(Diagnose(name, false, Call.Absent(), Call.Healthy(1)));
        Assert.Empty(SigEngine.Default.Diagnose(Print(name, Call.Absent()) + "==> Builds finished. The artifacts of successful builds are:\n--> azure-arm: done\n"));
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void A_404_at_the_end_of_a_log_is_one(string name)
    {
        AssertNames(Assert.Single(Diagnose(name, false, Call.Healthy(1), Call.Absent())), "SIG951");
        var printed = Logger.All[name].Error("ResourceNotFound", "The Resource 'Microsoft.Compute/galleries/gal_harbor/images/img-tern/versions/4.2.0' under resource group 'rg-harbor' was not found.");
        AssertNames(Assert.Single(SigEngine.Default.Diagnose(Print(name, Call.Absent()) + printed + Print(name, Call.Healthy(1)))), "SIG951");
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void A_question_hides_no_failure_beside_it(string name)
    {
        var findings = Diagnose(name, false, Call.Absent(), Call.Refused("GalleryOnHoliday", Refusal));
        Assert.Equal("GalleryOnHoliday", Assert.Single(findings).Values["Code"]);
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void An_unknown_error_of_an_operation_is_told_once_with_its_names(string name)
    {
        var failed = Call.OperationFailed with { Body = """{"status":"Failed","error":{"code":"FleetAtSea","message":"Nobody is in the office."}}""" };
        var finding = Assert.Single(Diagnose(name, false, Call.Accepted(), failed));
        Assert.Equal(("SIG000", "gal_harbor", "img-tern", "4.2.0"), (finding.RuleId, finding.Values["Gallery"], finding.Values["Definition"], finding.Values["Version"]));
    }

    // The service's IDs of two commands differ, and so do the client's: these are two failures.
    [Fact]
    public void Two_commands_that_fail_alike_are_two_failures()
    {
        var again = Call.Throttled() with { ClientId = Guid.NewGuid().ToString() };
        Assert.Equal(2, Diagnose("az --debug", false, Call.Throttled(), again).Count);
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void An_error_after_the_work_was_done_is_not_about_it(string name)
    {
        var text = Print(name, Call.Accepted(), Call.Done) + Logger.All[name].Error("VaultClosed", "The vault is closed for the summer.");
        Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.Values.ContainsKey("Gallery"));
    }

    // Cut anywhere, a log gives what can be known, and never an error that it does not show.
    [Theory]
    [MemberData(nameof(Loggers))]
    public void A_log_that_is_cut_gives_what_can_be_known(string name)
    {
        var text = Print(name, Call.Accepted(), Call.Running, Call.OperationFailed) + Logger.All[name].Error("InvalidParameter", Call.Message);
        for (var at = 0; at < text.Length; at += 97)
        {
            Assert.All(SigEngine.Default.Diagnose(text[..at]), finding => Assert.True(finding.RuleId is "SIG310" or "SIG000", $"{finding.RuleId} in the first {at} characters"));
            Assert.All(SigEngine.Default.Diagnose(text[at..]), finding => Assert.True(finding.RuleId is "SIG310" or "SIG000", $"{finding.RuleId} from character {at} on"));
        }
    }

    // A log of any size: the requests between the sections that are read are known, too.
    [Theory]
    [MemberData(nameof(Loggers))]
    public void A_request_megabytes_before_its_failure_gives_the_names(string name)
    {
        var between = new StringBuilder();
        for (var i = 0; between.Length < 2_500_000; i++)
            between.Append(Print(name, Call.Healthy(i) with { ClientId = Guid.NewGuid().ToString() }));
        var text = Print(name, Call.Accepted()) + between + Print(name, Call.Running, Call.OperationFailed) + Logger.All[name].Error("InvalidParameter", Call.Message);
        AssertNames(Assert.Single(SigEngine.Default.Diagnose(text)));
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public void A_try_megabytes_later_overcomes_a_failure(string name)
    {
        var between = new StringBuilder();
        for (var i = 0; between.Length < 1_300_000; i++)
            between.Append(Print(name, Call.Healthy(i) with { ClientId = Guid.NewGuid().ToString() }));
        Assert.Empty(SigEngine.Default.Diagnose($"{between}{Print(name, Call.Throttled())}{between}{Print(name, Call.Accepted(), Call.Done)}{between}"));
        Assert.Empty(SigEngine.Default.Diagnose($"{between}{Print(name, Call.Absent())}{between}"));
        Assert.Single(SigEngine.Default.Diagnose($"{between}{Print(name, Call.Throttled())}{between}"));
    }

    private static void AssertNames(Finding finding, string rule = "SIG310")
    {
        Assert.Equal(rule, finding.RuleId);
        Assert.Equal(
            ("gal_harbor", "img-tern", "4.2.0", "rg-harbor", Call.Subscription),
            (Value("Gallery"), Value("Definition"), Value("Version"), Value("ResourceGroup"), Value("SubscriptionId")));

        string? Value(string name) => finding.Values.TryGetValue(name, out var value) ? value : null;
    }

    private static string Print(string name, params Call[] calls) => string.Concat(calls.Select(Logger.All[name].Print));

    private static IReadOnlyList<Finding> Diagnose(string name, bool withError, params Call[] calls) =>
        SigEngine.Default.Diagnose(Print(name, calls) + (withError ? Logger.All[name].Error("InvalidParameter", Call.Message) : ""));
}
