namespace SigTroubleshoot.Unit.Errors;

/// <summary>Errors that are not about a gallery are counted, also where nobody wants to read them.</summary>
public sealed class OtherErrorTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 12).Select(i =>
        $"ERROR: (StorageAccountAlreadyTaken) The storage account named stharbor{i % 4} is already taken.\nCode: StorageAccountAlreadyTaken\nMessage: The storage account named stharbor{i % 4} is already taken.\n{new string('-', 3000)}\n"))
        + "ERROR: (VaultNotFound) The vault 'kv-harbor' could not be found.\nCode: VaultNotFound\nMessage: The vault 'kv-harbor' could not be found.\n";

    [Fact]
    public void The_count_is_the_same_whether_or_not_they_are_described()
    {
        var described = Read(includesOther: true);
        var counted = Read(includesOther: false);
        Assert.NotEmpty(described.Other);
        Assert.Empty(counted.Other);
        Assert.Equal(described.Other.Select(finding => finding.Values["Code"]), counted.OtherCodes);
        Assert.Equal(described.OtherCodes, counted.OtherCodes);
        Assert.Contains("VaultNotFound", counted.OtherCodes);
    }

    private static InputDiagnosis Read(bool includesOther)
    {
        var diagnosis = SigEngine.Default.OpenText("log", includesOther);
        diagnosis.Append(Text);
        Assert.Empty(diagnosis.Complete());
        return diagnosis;
    }
}
