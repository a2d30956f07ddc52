using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>
/// A text for users is in a resource file or in the Text of a rule, where it has a translation. Whatever else in the code looks like
/// words is written or read by a machine, and is listed here with the reason.
/// </summary>
public sealed partial class LiteralTests
{
    private static readonly string[] Assemblies = ["SigTroubleshoot.Core", "SigTroubleshoot.Cmdlets", "net8.0/SigTroubleshoot.Azure", "net8.0/SigTroubleshoot.Loader"];

    private static readonly string[] MachineWords =
    [
        // What tools and services print, and the names of their formats.
        "SigTroubleshoot.Diagnosis.",
        "SigTroubleshoot.Templates.Terraform.TerraformFiles.KindOf",
        "SigTroubleshoot.Secrets.NamedSecrets.",
        "SigTroubleshoot.Cmdlets.Live.AzRestTransport..cctor",
        "SigTroubleshoot.Cmdlets.Feedback.PromptAdvice.",
        "SigTroubleshoot.SigEngine.Failures",
        "SigTroubleshoot.SigEngine.<Failures>",
        "SigTroubleshoot.Resources.Mapping.Activity.ActivityEventMapping.Map",
        "SigTroubleshoot.Resources.Mapping.Activity.PolicyDenial.MessageOf",
        "SigTroubleshoot.Rules.ApplicationStatus",
        "SigTroubleshoot.Rules.AuthorizationSentence.",
        "SigTroubleshoot.Rules.RuleMatchExtensions.TrimValue",
        // Names of Azure.
        "SigTroubleshoot.Access.BuiltInRoles.",
        "SigTroubleshoot.Resources.AzureRegion.",
        "SigTroubleshoot.Rules.GalleryWritePermissionMissing.CommandsFor",
        "SigTroubleshoot.Rules.LinkedScopePermissionMissing.CommandsFor",
        "SigTroubleshoot.Templates.Terraform.Types.DefinitionResource.",
        "SigTroubleshoot.Cmdlets.Completers.FeatureCompleter.",
        "SigTroubleshoot.Templates.Bicep.Compiling.BicepLocator/",
        "SigTroubleshoot.Cmdlets.Completers.VmSizeCompleter.",
        // Queries and filters.
        "SigTroubleshoot.Use.UseQueries",
        "SigTroubleshoot.Azure.ArmPath.",
        // Keys that nobody sees.
        "SigTroubleshoot.Templates.Packer.PackerScope..ctor",
        "SigTroubleshoot.Templates.Packer.PackerVersion.Temporary",
        "SigTroubleshoot.Templates.Terraform.RootFolder.NameOf",
        "SigTroubleshoot.Templates.Terraform.TerraformSources.Read",
        // Attributes of HTML.
        "SigTroubleshoot.Reports.Html.",
        // Exceptions for those who write a program or a rule: like those of .NET, they are in English.
        "SigTroubleshoot.GivenResource.",
        "SigTroubleshoot.RuleSet..ctor",
        "SigTroubleshoot.RuleTexts.English",
        "SigTroubleshoot.Azure.SdkTransport.AddressOf",
    ];

    [Fact]
    public void A_text_for_users_is_not_in_code() =>
        Nothing.In(Words().Where(item => !Array.Exists(MachineWords, item.Member.StartsWith)).Select(item => $"{item.Member}: {item.Text}"));

    // Otherwise a text for users could take the place of what is gone.
    [Fact]
    public void Everything_on_the_list_is_needed()
    {
        var members = Words().Select(item => item.Member).ToList();
        Nothing.In(MachineWords.Where(start => !members.Exists(member => member.StartsWith(start, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("The name is wrong", true)]
    [InlineData("' is no path of ", true)]
    [InlineData(" in ", true)]
    [InlineData("az sig image-version list -o table", false)]
    [InlineData("resources | where type =~ 'a' | project id", false)]
    [InlineData("yyyy-MM-dd HH:mm 'UTC'", false)]
    [InlineData(@"\bthe words\b", false)]
    [InlineData("replicaCount", false)]
    public void Words_are_recognized(string text, bool areWords) => Assert.Equal(areWords, AreWords(text));

    private static IEnumerable<(string Member, string Text)> Words() =>
        Assemblies.SelectMany(name => CodeLiterals.Of(Path.Combine(Built.ModuleDirectory, name + ".dll"))).Where(item => AreWords(item.Text) && !OfRule().IsMatch(item.Member));

    private static bool AreWords(string text) => SeveralWords().IsMatch(text) && !ForMachines().IsMatch(text);

    // The Text of a rule has a translation; its sentences and signs are compared with texts, and its commands are the same everywhere.
    [GeneratedRegex(@"^SigTroubleshoot\.Rules\..*(?:\bget_(?:Text|Sentences|ClientSentences|LookalikeSentences|AzPowerShell|AzureCli)\b|\bSigTroubleshoot\.Diagnosis\.I(?:Sentence|Code)Guard\.Accepts\b|\.\.cctor$|\.IsOfGalleryRequest$)")]
    private static partial Regex OfRule();

    [GeneratedRegex(@"[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}|^ ?[a-z]{2,} $|^ [a-z]{2,}$")]
    private static partial Regex SeveralWords();

    // Command lines, queries, formats of times, patterns, addresses, and lists of property names.
    [GeneratedRegex(@"^ ?(?:az|terraform|bicep) |^ --?[a-zA-Z]|^-eq |\b(?:Get|New|Update|Remove)-Az|\| (?:where|project|order|extend) |\b[yMd]{2,4}[-, ]|\(\?|\\[bsGAw]|\[\^|^https?://|^[a-z]+[A-Z]\w+, [a-z]+[A-Z]\w+$")]
    private static partial Regex ForMachines();
}
