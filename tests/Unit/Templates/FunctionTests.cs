namespace SigTroubleshoot.Unit.Templates;

/// <summary>The functions of the template language; every result is that of Bicep CLI 0.49.2 (getSnapshot).</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("uniqueString('abc')", "\"cgtzqvhu4i23s\"")]
    [InlineData("uniqueString('abc','déf','ü')", "\"ilahrxma7asry\"")]
    [InlineData("guid('abc')", "\"a9b46cc2-65a6-5559-9f14-7091827ab32f\"")]
    [InlineData("guid('a','b','zürich')", "\"ecd43a64-c943-5b01-9835-5564585a5ee4\"")]
    public void Hashes(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("concat('a',true(),1)", "\"aTrue1\"")]
    [InlineData("concat(createArray(1),createArray(2))", "[1,2]")]
    [InlineData("format('{0}-{1}-{2:D3}-{3:000}-{{x}}','a',true(),5,7)", "\"a-True-005-007-{x}\"")]
    [InlineData("format('{0,5}|{1,-5}|',1,'a')", "\"    1|a    |\"")]
    [InlineData("string(createObject('a',1,'b',createArray(true(),null())))", "\"{\\\"a\\\":1,\\\"b\\\":[true,null]}\"")]
    [InlineData("string(true())", "\"True\"")]
    [InlineData("split('a,b;c',createArray(',',';'))", "[\"a\",\"b\",\"c\"]")]
    [InlineData("take('abc',5)", "\"abc\"")]
    [InlineData("skip('abc',5)", "\"\"")]
    [InlineData("padLeft(5,3,'0')", "\"005\"")]
    [InlineData("indexOf('abcABC','BC')", "1")]
    [InlineData("lastIndexOf('abcabc','BC')", "4")]
    [InlineData("startsWith('abc','AB')", "true")]
    [InlineData("endsWith('abc','C')", "true")]
    [InlineData("contains('abc','B')", "false")]
    [InlineData("replace('abc','B','x')", "\"abc\"")]
    [InlineData("substring('abcdef',2)", "\"cdef\"")]
    [InlineData("substring('abcdef',1,3)", "\"bcd\"")]
    [InlineData("toUpper('ab')", "\"AB\"")]
    [InlineData("trim('  a ')", "\"a\"")]
    [InlineData("first('abc')", "\"a\"")]
    [InlineData("last('abc')", "\"c\"")]
    [InlineData("join(createArray('a',1,true()),'-')", "\"a-1-True\"")]
    public void Texts(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("base64('hé')", "\"aMOp\"")]
    [InlineData("base64ToString('aMOp')", "\"hé\"")]
    [InlineData("base64ToJson('eyJhIjoxfQ==')", "{\"a\":1}")]
    [InlineData("json('''{x:1}''')", "\"{x:1}\"")]
    [InlineData("json('{\"a\":[1,2,\"x\"]}')", "{\"a\":[1,2,\"x\"]}")]
    [InlineData("dataUri('Hello')", "\"data:text/plain;charset=utf-8;base64,SGVsbG8=\"")]
    [InlineData("dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')", "\"Hello, World!\"")]
    [InlineData("uri('http://contoso.com/resources','azuredeploy.json')", "\"http://contoso.com/azuredeploy.json\"")]
    [InlineData("uri('http://a/b/','/c d')", "\"http://a/c%20d\"")]
    [InlineData("uriComponent('http://a b/ü?x=1&y')", "\"http%3A%2F%2Fa%20b%2F%C3%BC%3Fx%3D1%26y\"")]
    [InlineData("uriComponentToString('a%20b%C3%BC')", "\"a bü\"")]
    public void Encodings(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("dateTimeAdd('2020-04-07 14:53:14Z','P1M')", "\"2020-05-07T14:53:14Z\"")]
    [InlineData("dateTimeAdd('2020-01-31','P1Y')", "\"2021-01-30T00:00:00Z\"")]
    [InlineData("dateTimeAdd('2020-04-07 14:53:14Z','-P9D')", "\"2020-03-29T14:53:14Z\"")]
    [InlineData("dateTimeAdd('2020-01-31T10:00:00+02:00','P0D')", "\"2020-01-31T10:00:00Z\"")]
    [InlineData("dateTimeAdd('2020-01-31','P1D','yyyy.M.d')", "\"2020.2.1\"")]
    [InlineData("dateTimeFromEpoch(1683040573)", "\"2023-05-02T15:16:13Z\"")]
    [InlineData("dateTimeToEpoch('2023-05-02T15:16:13Z')", "1683040573")]
    public void Dates(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("union(createObject('A',1),createObject('a',2,'b',createObject('x',1)),createObject('B',createObject('y',2)))", "{\"a\":2,\"B\":{\"x\":1,\"y\":2}}")]
    [InlineData("union(createObject('a',createObject('x',1,'y',2)),createObject('a',createObject('x',null())))", "{\"a\":{\"x\":1,\"y\":2}}")]
    [InlineData("union(createArray(1,2),createArray(2,3))", "[1,2,3]")]
    [InlineData("intersection(createObject('a',1,'b',2),createObject('A',1,'b',3))", "{}")]
    [InlineData("intersection(createArray(1,2,3),createArray(3,2))", "[2,3]")]
    [InlineData("shallowMerge(createArray(createObject('a',createObject('x',1)),createObject('A',createObject('y',1))))", "{\"a\":{\"y\":1}}")]
    [InlineData("flatten(createArray(createArray(1),createArray(2,3)))", "[1,2,3]")]
    [InlineData("items(createObject('b',1,'a',2))", "[{\"key\":\"a\",\"value\":2},{\"key\":\"b\",\"value\":1}]")]
    [InlineData("objectKeys(createObject('b',1,'a',2))", "[\"a\",\"b\"]")]
    [InlineData("contains(createObject('Ab',1),'aB')", "true")]
    [InlineData("contains(createArray('a'),'A')", "false")]
    [InlineData("tryGet(createObject('a',createObject('b',1)),'a','b')", "1")]
    [InlineData("tryGet(createArray(1,2),5)", "null")]
    [InlineData("createObject('Ab',createArray(1,2)).aB[1]", "2")]
    [InlineData("createObject('a',1).?x", "null")]
    [InlineData("createArray(1)[?3]", "null")]
    [InlineData("first(createArray())", "null")]
    [InlineData("range(3,3)", "[3,4,5]")]
    [InlineData("skip(createArray(1,2,3),1)", "[2,3]")]
    [InlineData("length(createObject('a',1))", "1")]
    [InlineData("empty(null())", "true")]
    [InlineData("array('a')", "[\"a\"]")]
    [InlineData("indexOf(createArray('a','b'),'b')", "1")]
    [InlineData("indexFromEnd(createArray(1,2,3),1)", "3")]
    [InlineData("tryIndexFromEnd(createArray(1,2,3),4)", "null")]
    public void Lists_and_objects(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("map(createArray('a','b'),lambda('x','i',concat(lambdaVariables('x'),lambdaVariables('i'))))", "[\"a0\",\"b1\"]")]
    [InlineData("filter(createArray(1,2,3),lambda('x',greater(lambdaVariables('x'),1)))", "[2,3]")]
    [InlineData("reduce(createArray(1,2,3),0,lambda('a','b',add(lambdaVariables('a'),lambdaVariables('b'))))", "6")]
    [InlineData("reduce(createArray('a','b'),createArray(),lambda('c','n','i',concat(lambdaVariables('c'),createArray(lambdaVariables('i')))))", "[0,1]")]
    [InlineData("sort(createArray('b','a','C'),lambda('a','b',less(lambdaVariables('a'),lambdaVariables('b'))))", "[\"a\",\"b\",\"C\"]")]
    [InlineData("toObject(createArray('a','b'),lambda('x',lambdaVariables('x')),lambda('x',concat('v',lambdaVariables('x'))))", "{\"a\":\"va\",\"b\":\"vb\"}")]
    [InlineData("groupBy(createArray('a','b','ab'),lambda('x',first(lambdaVariables('x'))))", "{\"a\":[\"a\",\"ab\"],\"b\":[\"b\"]}")]
    [InlineData("mapValues(createObject('a',1),lambda('x',add(lambdaVariables('x'),1)))", "{\"a\":2}")]
    public void Lambdas(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("if(true(),'a',fail('x'))", "\"a\"")]
    [InlineData("or(true(),fail('x'))", "true")]
    [InlineData("and(false(),fail('x'))", "false")]
    [InlineData("coalesce(null(),'x',fail('y'))", "\"x\"")]
    [InlineData("equals('a','A')", "false")]
    [InlineData("equals(1,'1')", "false")]
    [InlineData("equals(createObject('a',1),createObject('A',1))", "false")]
    [InlineData("less('a','B')", "true")]
    [InlineData("less('a','A')", "true")]
    [InlineData("bool('TRUE')", "true")]
    [InlineData("int('-5')", "-5")]
    [InlineData("div(-7,2)", "-3")]
    [InlineData("mod(-7,3)", "-1")]
    [InlineData("min(createArray(3,1,2))", "1")]
    [InlineData("max(1,5)", "5")]
    public void Logic_and_numbers(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("parseCidr('10.144.0.0/20')", "{\"network\":\"10.144.0.0\",\"netmask\":\"255.255.240.0\",\"broadcast\":\"10.144.15.255\",\"firstUsable\":\"10.144.0.1\",\"lastUsable\":\"10.144.15.254\",\"cidr\":20}")]
    [InlineData("parseCidr('fdad:3236:5555::/48')", "{\"network\":\"fdad:3236:5555::\",\"netmask\":\"ffff:ffff:ffff::\",\"firstUsable\":\"fdad:3236:5555::\",\"lastUsable\":\"fdad:3236:5555:ffff:ffff:ffff:ffff:ffff\",\"cidr\":48}")]
    [InlineData("cidrSubnet('10.144.0.0/20',24,2)", "\"10.144.2.0/24\"")]
    [InlineData("cidrHost('10.144.3.0/24',0)", "\"10.144.3.1\"")]
    [InlineData("cidrHost('fdad:3236:5555::/48',0)", "\"fdad:3236:5555::1\"")]
    public void Networks(string expression, string expected) => Assert.Equal(expected, TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("resourceId('Microsoft.Compute/galleries/images','g','i')", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg1/providers/Microsoft.Compute/galleries/g/images/i")]
    [InlineData("resourceId('rg2','Microsoft.Compute/galleries','g')", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg2/providers/Microsoft.Compute/galleries/g")]
    [InlineData("resourceId('00000000-0000-0000-0000-000000000000','rg2','Microsoft.Compute/galleries','g')", "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg2/providers/Microsoft.Compute/galleries/g")]
    [InlineData("subscriptionResourceId('Microsoft.Resources/resourceGroups','abc')", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/abc")]
    [InlineData("tenantResourceId('Microsoft.Authorization/roleDefinitions','abc')", "/providers/Microsoft.Authorization/roleDefinitions/abc")]
    [InlineData("extensionResourceId('/x/y','Microsoft.Authorization/locks','abc')", "/x/y/providers/Microsoft.Authorization/locks/abc")]
    [InlineData("resourceGroup().id", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg1")]
    [InlineData("resourceGroup().location", "westeurope")]
    [InlineData("subscription().id", "/subscriptions/11111111-1111-1111-1111-111111111111")]
    public void Ids(string expression, string expected) => Assert.Equal($"\"{expected}\"", TemplateTester.Evaluate(expression));

    [Theory]
    [InlineData("environment().suffixes.storage", "AzureUSGovernment", "\"core.usgovcloudapi.net\"")]
    [InlineData("environment().name", "AzureCloud", "\"AzureCloud\"")]
    [InlineData("environment().name", null, "[environment().name]")]
    public void The_cloud(string expression, string? cloud, string expected) =>
        Assert.Equal(expected, TemplateTester.Evaluate(expression, new() { Environment = cloud }));

    [Theory]
    [InlineData("createArray(1,2)[2]")]
    [InlineData("int('abc')")]
    [InlineData("bool('yes')")]
    [InlineData("length(5)")]
    [InlineData("substring('abc',1,9)")]
    [InlineData("createObject('a',1).b")]
    [InlineData("concat('a')[0]x")]
    [InlineData("cidrHost('10.0.0.0/32',0)")]
    [InlineData("toObject(createArray('a','A'),lambda('x',lambdaVariables('x')))")]
    [InlineData("frobnicate(1)")]
    [InlineData("parameters('absent')")]
    [InlineData("if(1,2,3)")]
    [InlineData("fail('no')")]
    public void A_fault_ends_the_value_and_is_noted_once(string expression)
    {
        var (value, notes) = TemplateTester.Value(expression);
        Assert.True(value.HasUnknown);
        Assert.Single(notes);
    }
}
