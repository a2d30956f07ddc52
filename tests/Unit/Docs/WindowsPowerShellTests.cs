using System.Management.Automation.Language;
using System.Xml.Linq;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// The scripts, the manifest, the views, and the examples on the pages have the syntax of Windows PowerShell 5.1. Parameters and
/// variables that 5.1 does not have are noticed if they are listed here.
/// </summary>
public sealed class WindowsPowerShellTests
{
    private static readonly TokenKind[] Newer =
    [
        TokenKind.QuestionMark, TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket,
        TokenKind.AndAnd, TokenKind.OrOr, TokenKind.Clean,
    ];

    private static readonly string[] NewerParameters = ["Parallel", "AsHashtable", "AsByteStream", "NoRestart", "AsArray", "SkipCertificateCheck", "SkipHttpErrorCheck", "NullAsEmpty", "RelativeBasePath"];

    private static readonly string[] NewerVariables = ["IsWindows", "IsLinux", "IsMacOS", "IsCoreCLR", "PSStyle"];

    private static readonly string[] NewerCommands = ["Get-Error", "Test-Json", "ConvertFrom-Markdown", "Remove-Alias", "Get-Uptime", "Join-String"];

    // Windows PowerShell reads a file without a mark in the encoding of the system.
    public static TheoryData<string> Files => [.. RepositoryFiles.With(".ps1", ".psm1", ".psd1", ".ps1xml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_valid_in_Windows_PowerShell(string file)
    {
        var text = File.ReadAllText(Path.Combine(Session.Root, file));
        Assert.True(text.All(char.IsAscii), file);
        var scripts = file.EndsWith(".ps1xml", StringComparison.Ordinal) ? XDocument.Parse(text).Descendants().Where(element => element.Name.LocalName is "ScriptBlock" or "GetScriptBlock" or "Script").Select(element => element.Value) : [text];
        Nothing.In(scripts.SelectMany(script => NewerThings(script, isTest: file.StartsWith("tests/", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_examples_on_the_pages_are_too() =>
        Nothing.In(from page in DocPages.Names from example in DocExample.In(page, DocPages.Read(page)) where example.Language == "powershell" from thing in NewerThings(example.Code) select $"{example}: {thing}");

    [Theory]
    [InlineData("$a ? 1 : 2")]
    [InlineData("a && b")]
    [InlineData("$a ?? 1")]
    [InlineData("${a}?.b")]
    [InlineData("1..3 | ForEach-Object -Parallel { $_ }")]
    [InlineData("'{}' | ConvertFrom-Json -AsHashtable")]
    [InlineData("if ($IsWindows) { 1 }")]
    [InlineData("Get-Error")]
    [InlineData("Join-Path a b c")]
    public void Something_newer_would_be_noticed(string script) => Assert.NotEmpty(NewerThings(script));

    [Theory]
    [InlineData("'a' | Test-SigGalleryName -Quiet | Where-Object { $_ }")]
    [InlineData("Join-Path (Split-Path $a) 'b'")]
    public void What_5_1_has_is_not(string script) => Assert.Empty(NewerThings(script));

    private static IEnumerable<string> NewerThings(string script, bool isTest = false)
    {
        var tree = Parser.ParseInput(script, out var tokens, out var errors);
        var nodes = tree.FindAll(_ => true, searchNestedScriptBlocks: true).ToList();
        IEnumerable<Ast> uses =
        [
            .. nodes.OfType<CommandParameterAst>().Where(node => NewerParameters.Contains(node.ParameterName, StringComparer.OrdinalIgnoreCase)),
            .. nodes.OfType<CommandAst>().Where(node => NewerCommands.Contains(node.GetCommandName(), StringComparer.OrdinalIgnoreCase) || HasThirdPart(node)),
            // A test asks in which PowerShell it runs.
            .. nodes.OfType<VariableExpressionAst>().Where(node => !isTest && NewerVariables.Contains(node.VariablePath.UserPath, StringComparer.OrdinalIgnoreCase)),
        ];
        return [.. errors.Select(error => error.Message), .. tokens.Where(token => Newer.Contains(token.Kind)).Select(Place), .. uses.Select(use => $"{use.Extent.StartLineNumber}: {use.Extent.Text}")];
    }

    // Join-Path joins two parts in 5.1.
    private static bool HasThirdPart(CommandAst command) =>
        string.Equals(command.GetCommandName(), "Join-Path", StringComparison.OrdinalIgnoreCase) && command.CommandElements.Count > 3 && !command.CommandElements.OfType<CommandParameterAst>().Any();

    private static string Place(Token token) => $"{token.Extent.StartLineNumber}: {token.Text}";
}
