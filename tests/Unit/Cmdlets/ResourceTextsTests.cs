using System.Management.Automation;
using System.Reflection;
using SigTroubleshoot.Cmdlets;
using SigTroubleshoot.Cmdlets.Requests;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>A resource can replace its name or its ID wherever a cmdlet accepts these as text.</summary>
public sealed class ResourceTextsTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("@{ Name = 'b-d' } | Test-SigGalleryName")]
    [InlineData("@{ GalleryName = 'b-d' } | Test-SigGalleryName")]
    [InlineData("Test-SigGalleryName @{ Name = 'b-d' }")]
    [InlineData("Test-SigGalleryName ([pscustomobject]@{ Name = 'b-d' })")]
    [InlineData("""'{"name":"b-d","location":"westeurope"}' | Test-SigGalleryName""")]
    [InlineData("""'[{"name":"b-d"}]' | Test-SigGalleryName""")]
    [InlineData("""'{"value":[{"name":"b-d"}]}' | Test-SigGalleryName""")]
    [InlineData("""'{', '  "name": "b-d"', '}' | Test-SigGalleryName""")]
    [InlineData("""'{', '  "name": "b-d"' | Test-SigGalleryName""")]
    [InlineData("""Test-SigGalleryName "{`n`"name`":`"b-d`"}" """)]
    public void A_name_is_read_from_a_resource(string script) => Assert.Equal("b-d", _session.Result(script).Target);

    [Fact]
    public void Resources_and_names_keep_their_order()
    {
        var results = _session.Run("""'a', @{ Name = 'b' }, '{', '"name": "c"', '}', 'd' | Test-SigGalleryName""");

        Assert.Equal(["a", "b", "c", "d"], results.Select(result => ((TestResult)result.BaseObject).Target));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("Test-SigGalleryName 'a', @{ Name = 'b' }, 'c'")]
    [InlineData("Test-SigGalleryName @('a', @('b', 'c'))")]
    [InlineData("Test-SigGalleryName @{ value = @(@{ name = 'a' }, @{ name = 'b' }) }, 'c'")]
    [InlineData("Test-SigGalleryName ([System.Collections.ArrayList]@('a', $null, 'b', 'c'))")]
    [InlineData("'a', @('b', 'c') | Test-SigGalleryName")]
    public void A_list_may_contain_names_resources_and_lists(string script)
    {
        Assert.Equal(["a", "b", "c"], _session.Run(script).Select(result => ((TestResult)result.BaseObject).Target));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("@{ Id = 'bad' } | Test-SigDeployment -Location westeurope")]
    [InlineData("""'{"id":"bad"}' | Test-SigDeployment -Location westeurope""")]
    [InlineData("@{ ResourceId = 'bad' } | Test-SigAccess")]
    [InlineData("""'{', '  "id": "bad"', '}' | Test-SigAccess""")]
    public void An_id_is_read_from_a_resource(string script) => Assert.Equal("bad", _session.Error(script).TargetObject);

    [Fact]
    public void A_resource_without_the_member_is_an_error_that_says_so_and_the_next_one_is_tested()
    {
        var results = _session.Run("@{ Size = 1 }, 'good' | Test-SigGalleryName -Quiet");

        Assert.Equal([true], results.Select(result => (bool)result.BaseObject));
        Assert.Contains("'hashtable' has none of the properties Name, GalleryName", Assert.Single(_session.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(TestSigGalleryNameCommand), nameof(TestSigGalleryNameCommand.Name))]
    [InlineData(typeof(TestSigDeploymentCommand), nameof(TestSigDeploymentCommand.ImageId))]
    [InlineData(typeof(TestSigAccessCommand), nameof(TestSigAccessCommand.Scope))]
    public void The_members_are_the_parameter_and_its_aliases(Type cmdlet, string parameter)
    {
        var property = cmdlet.GetProperty(parameter)!;

        Assert.Equal([parameter, .. property.GetCustomAttribute<AliasAttribute>()!.AliasNames], property.GetCustomAttribute<MemberOfResourceAttribute>()!.Members);
    }
}
