param location string = resourceGroup().location
param env string = 'prod'
var galleries = {
  a: { images: ['x', 'y'] }
  b: { images: [] }
}
module m 'modules/gallery.bicep' = [for g in items(galleries): {
  name: 'm-${g.key}'
  params: {
    name: 'gal_${env}_${g.key}'
    location: location
    images: map(g.value.images, (i, n) => { name: i, sku: '${i}${n}' })
  }
}]
module other 'modules/gallery.bicep' = {
  name: 'other'
  scope: resourceGroup('rg-other')
  params: { name: 'gal_other', location: 'northeurope', images: [ { name: m[0].outputs.first, sku: 's' } ] }
}
resource vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: 'vm'
  location: location
  properties: { storageProfile: { imageReference: { id: m[0].outputs.id } } }
}
