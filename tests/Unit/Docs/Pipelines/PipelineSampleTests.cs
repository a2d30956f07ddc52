using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;
using YamlDotNet.RepresentationModel;

namespace SigTroubleshoot.Unit.Docs.Pipelines;

/// <summary>The pieces in samples/pipelines are valid, and their scripts run in the real PowerShell and in bash.</summary>
public sealed class PipelineSampleTests
{
    private const string Broken = "gallery.json";
    private const string Fixed = "gallery-fixed.json";

    private static readonly string[] Reports = ["gallery.html", "gallery.json", "gallery.junit.xml", "gallery.md", "gallery.sarif"];

    [Theory]
    [InlineData(Broken, 1)]
    [InlineData(Fixed, 0)]
    public async Task The_action_of_GitHub(string template, int exitCode)
    {
        using var folder = new TemporaryFolder();
        PipelinePiece.Fill(folder, template);
        var action = PipelinePiece.Read("github/action.yml");
        Assert.Equal("composite", Text(action["runs"]["using"]));
        var steps = ((YamlSequenceNode)action["runs"]["steps"]).ToList();
        Assert.Equal(PipelinePiece.Install, Text(steps[0]["run"]));
        Assert.All(steps, step => Assert.Equal("pwsh", Text(step["shell"])));
        // Nothing that comes from outside is a part of a script.
        Assert.All(steps, step => Assert.DoesNotContain("${{", Text(step["run"]), StringComparison.Ordinal));
        var inputs = ((YamlMappingNode)action["inputs"]).ToDictionary(input => $"${{{{ inputs.{Text(input.Key)} }}}}", input => Text(input.Key) == "path" ? "infra" : Text(input.Value["default"]));
        var variables = new Dictionary<string, string>
        {
            ["SIGTROUBLESHOOT_MODULE"] = Session.Manifest,
            ["GITHUB_ACTION_PATH"] = Path.Combine(folder.Path, "pipelines", "github"),
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(folder.Path, "summary.md"),
        };
        foreach (var variable in (YamlMappingNode)steps[1]["env"])
            variables[Text(variable.Key)] = inputs[Text(variable.Value)];

        var run = await PipelinePiece.RunStepAsync(folder, Text(steps[1]["run"]), variables);
        Check(run, exitCode, Path.Combine(folder.Path, "gallery-report"));
        var shown = await PipelinePiece.RunStepAsync(folder, Text(steps[2]["run"]), variables);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(folder.Path, "gallery-report", "gallery.md")).Trim(), File.ReadAllText(variables["GITHUB_STEP_SUMMARY"]).ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [InlineData(Broken, 1)]
    [InlineData(Fixed, 0)]
    public async Task The_template_of_Azure_Pipelines(string template, int exitCode)
    {
        using var folder = new TemporaryFolder();
        PipelinePiece.Fill(folder, template);
        var piece = PipelinePiece.Read("azure-pipelines/gallery-gate.yml");
        var steps = ((YamlSequenceNode)piece["steps"]).ToList();
        Assert.Equal(PipelinePiece.Install, Text(steps[0]["pwsh"]));
        Assert.DoesNotContain("${{", Text(steps[1]["pwsh"]), StringComparison.Ordinal);
        var parameters = ((YamlSequenceNode)piece["parameters"]).ToDictionary(item => $"${{{{ parameters.{Text(item["name"])} }}}}", item => Text(item["name"]) == "path" ? "infra" : Text(item["default"]));
        var variables = new Dictionary<string, string> { ["SIGTROUBLESHOOT_MODULE"] = Session.Manifest };
        foreach (var variable in (YamlMappingNode)steps[1]["env"])
            variables[Text(variable.Key)] = parameters.GetValueOrDefault(Text(variable.Value)) ?? Staged(Text(variable.Value));

        Check(await PipelinePiece.RunStepAsync(folder, Text(steps[1]["pwsh"]), variables), exitCode, Path.Combine(folder.Path, "staging", "gallery-report"));
        // What the other steps publish exists.
        Assert.True(File.Exists(Staged(Text(steps[2]["inputs"]["testResultsFiles"]))));
        Assert.True(Directory.Exists(Staged(Text(steps[3]["publish"]))));

        string Staged(string text) => text.Replace("$(Build.ArtifactStagingDirectory)", Path.Combine(folder.Path, "staging"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Broken, 1)]
    [InlineData(Fixed, 0)]
    public async Task The_job_of_GitLab(string template, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        PipelinePiece.Fill(folder, template);
        var job = PipelinePiece.Read("gitlab/gallery-gate.gitlab-ci.yml")["gallery-gate"];
        Assert.Contains(PipelinePiece.Install, Text(Assert.Single((YamlSequenceNode)job["before_script"])), StringComparison.Ordinal);
        var variables = PipelinePiece.WithPowerShell(folder);
        foreach (var variable in (YamlMappingNode)job["variables"])
            variables[Text(variable.Key)] = Text(variable.Value);
        variables["SIG_PATH"] = "infra";

        var script = string.Join('\n', ((YamlSequenceNode)job["script"]).Select(Text));
        Check(await ProcessRun.OfAsync("bash", ["-e", "-c", script], folder.Path, variables: variables), exitCode, Path.Combine(folder.Path, "gallery-report"));
        Assert.Equal("gallery-report/gallery.junit.xml", Text(job["artifacts"]["reports"]["junit"]));
    }

    [Theory]
    [InlineData(Broken, 1)]
    [InlineData(Fixed, 0)]
    public async Task The_hook_of_pre_commit(string template, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        PipelinePiece.Fill(folder, template);
        folder.Write("package.json", "{}");
        var hook = Assert.Single((YamlSequenceNode)PipelinePiece.Read("pre-commit/.pre-commit-hooks.yaml"));
        Assert.Equal("script", Text(hook["language"]));
        Assert.Matches(Text(hook["files"]), "infra/main.json");
        Assert.DoesNotMatch(Text(hook["files"]), "docs/main.md");
        var script = Path.Combine(PipelinePiece.Folder, Text(hook["entry"]));
        Assert.Equal(Path.Combine(PipelinePiece.Folder, "pre-commit/Test-ChangedTemplate.ps1"), script);

        var run = await ProcessRun.OfAsync(script, ["infra/main.json", "package.json"], folder.Path, variables: PipelinePiece.WithPowerShell(folder));
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(exitCode == 1, run.Output.Contains("SIG101", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "infra")]
    [InlineData("{}", "absent")]
    public async Task The_gate_ends_with_2_if_something_was_not_tested(string settings, string path)
    {
        using var folder = new TemporaryFolder();
        PipelinePiece.Fill(folder, Fixed);
        folder.Write("sigtroubleshoot.json", settings);
        var script = Path.Combine(folder.Path, "pipelines", "Invoke-Gate.ps1");
        var run = await ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoProfile", "-NonInteractive", "-File", script, "-Path", path], folder.Path, variables: new Dictionary<string, string> { ["SIGTROUBLESHOOT_MODULE"] = Session.Manifest });
        Assert.Equal(2, run.ExitCode);
    }

    // The commands in PowerShell are run by DocExampleTests.
    [Fact]
    public async Task The_line_for_a_shell_on_the_page_ends_with_1()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var line = Assert.Single(DocExample.In("docs/pipelines.md", DocPages.Read("docs/pipelines.md")), example => example.Language == "sh").Code;
        var variables = PipelinePiece.WithPowerShell(folder);
        // The module is not installed here.
        var run = await ProcessRun.OfAsync("bash", ["-c", line.Replace("-Command \"", $"-Command \"Import-Module '{Session.Manifest}'; ", StringComparison.Ordinal)], Path.Combine(Session.Root, "samples", "templates"), variables: variables);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Gate failed: 2 at or above Error.", run.Output, StringComparison.Ordinal);
    }

    private static void Check(ProcessRun run, int exitCode, string reports)
    {
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(Reports, Directory.GetFiles(reports).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains(exitCode == 0 ? "Gate passed" : "Gate failed", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, run.Output.Contains("SIG310", StringComparison.Ordinal));
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
