import { panelsKey } from './panels';

/**
 * Runs before the first paint, as an inline script with the page's nonce: puts the remembered panel sizes and closed
 * panels on the root element. Sizes are numbers of pixels, so nothing else that was stored can reach the style.
 */
export const restorePanelsScript = `try{var p=JSON.parse(localStorage.getItem(${JSON.stringify(panelsKey)})||'{}'),r=document.documentElement;['left','right'].forEach(function(s){var v=p[s]||{};if(typeof v.width==='number')r.style.setProperty('--'+s+'-width',v.width+'px');if(v.open===false)r.dataset[s]='closed'})}catch(e){}`;
