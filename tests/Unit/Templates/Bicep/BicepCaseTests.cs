namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>Faults are found at the line of the user's file, with nothing else.</summary>
public sealed class BicepCaseTests
{
    public static TheoryData<string> Cases => BicepCase.All;

    [BicepTheory]
    [MemberData(nameof(Cases))]
    public void Faults_are_at_their_lines(string name)
    {
        using var files = BicepCase.Read(name);
        var findings = BicepRun.Judge(files, BicepRun.Compiler);
        var faults = files.Faults(findings).ToList();
        Assert.True(files.Expected.SequenceEqual(faults), $"expected:\n{string.Join("\n", files.Expected)}\nfound:\n{string.Join("\n", faults)}\n{string.Join("\n", findings)}");
    }
}
