using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Shell;

/// <summary>The Shell's own everyday cmdlets answer as those of pwsh do.</summary>
public sealed class ShellCommandsTests
{
    /// <summary>A command, and the words it must answer with.</summary>
    private static readonly (string Command, string Answer)[] Cases =
    [
        ("'b','a','C',3,1 | Sort-Object", "1 3 a b C"),
        ("3,1,2,3 | Sort-Object -Descending -Unique", "3 2 1"),
        ("1..9 | Select-Object -Skip 1 -First 2", "2 3"),
        ("1..9 | ForEach-Object { $global:made = $_; $_ } | Select-Object -First 2; $made", "1 2 2"),
        ("1..9 | Select-Object -Last 2", "8 9"),
        ("[pscustomobject]@{ a = 1; b = 2 } | Select-Object a, @{ n = 'c'; e = { $_.b * 2 } } | ForEach-Object { $_.a, $_.c }", "1 4"),
        ("[pscustomobject]@{ a = 1; b = 2 } | Select-Object * -ExcludeProperty a | ForEach-Object { $_.psobject.Properties.Name }", "b"),
        ("'a','b','A' | Group-Object | ForEach-Object { \"$($_.Name)=$($_.Count)\" }", "a=2 b=1"),
        ("1..4 | Measure-Object -Sum -Average -Maximum | ForEach-Object { $_.Count, $_.Sum, $_.Average, $_.Maximum }", "4 10 2.5 4"),
        ("@{ a = @(1, $null, 'x') } | ConvertTo-Json -Compress", "{\"a\":[1,null,\"x\"]}"),
        ("[pscustomobject]@{ n = 1.0; d = [DayOfWeek]::Friday } | ConvertTo-Json -Compress", "{\"n\":1.0,\"d\":5}"),
        ("('{ \"a\": [ { \"b\": 2.5 } ] }' | ConvertFrom-Json).a[0].b", "2.5"),
        ("'[1,2]' | ConvertFrom-Json | ForEach-Object { $_ + 1 }", "2 3"),
        ("Join-Path a b | Split-Path -Leaf; Test-Path no-such-file; Test-Path . -PathType Container", "b False True"),
        ("(New-Object System.Version 1, 2).Minor; (New-Object PSObject -Property @{ p = 5 }).p", "2 5"),
        ("(1, 2 | Out-String -Stream) -join '+'", "1+2"),
        ("$x = 'set'; Get-Variable x -ValueOnly; (Get-Date 2024-02-03 -Format yyyyMMdd)", "set 20240203"),
        ("('x' | Get-Member -Name ToUpper).MemberType; (Measure-Command { }).GetType().Name", "Method TimeSpan"),
    ];

    [Fact]
    public async Task Each_command_gives_its_answer()
    {
        // One process for all: starting one costs more than all these commands.
        string script = string.Join('\n', Cases.Select(one => $"(& {{ {one.Command} }}) -join ' '"));

        ShellProcess run = await ShellProcess.Run("-Command", script);

        Assert.Empty(run.Error);
        Assert.Equal(Cases.Select(one => $"{one.Command} -> {one.Answer}"), Cases.Zip(run.Output.Split('\n'), (one, line) => $"{one.Command} -> {line}"));
    }

    [Fact]
    public async Task A_file_is_written_read_and_listed()
    {
        using TemporaryFolder folder = new();

        ShellProcess run = await ShellProcess.RunWith("", folder.Path, "-Command", """
            'one', 'two', 'three' | Set-Content log.txt
            Get-Content log.txt -TotalCount 2
            (Get-Content log.txt -Raw).Length -gt 10
            Get-ChildItem -Filter *.txt -File -Name
            (Resolve-Path log.txt).Path -eq (Join-Path (Get-Location) log.txt)
            """);

        Assert.Empty(run.Error);
        Assert.Equal("one\ntwo\nTrue\nlog.txt\nTrue\n", run.Output);
    }
}
