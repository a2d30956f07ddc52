param name string
param location string
param images array = []
resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
  name: name
  location: location
  tags: { group: resourceGroup().name }
}
resource image 'Microsoft.Compute/galleries/images@2023-07-03' = [for i in images: {
  parent: gallery
  name: i.name
  location: location
  properties: { osType: 'Linux', osState: 'Generalized', identifier: { publisher: 'p', offer: 'o', sku: i.sku } }
}]
output first string = empty(images) ? 'none' : images[0].name
output id string = '${gallery.id}/images/web'
